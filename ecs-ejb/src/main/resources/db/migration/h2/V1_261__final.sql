create trigger invoice_final before update, delete on invoice for each row call 'org.ecs.schema.Final';
create trigger invoice_line_final before update, delete on invoice_line for each row call 'org.ecs.schema.Final';
create trigger invoiced_record_final before update, delete on invoiced_record for each row call 'org.ecs.schema.Final';
