-- What is final never changes: an invoice once it has its number, what belongs to it at once.
create trigger invoice_final before update or delete on invoice for each row when (old.invoice_number is not null)
begin
  raise_application_error(-20001, 'invoice is final');
end;
/
create trigger invoice_line_final before update or delete on invoice_line for each row
begin
  raise_application_error(-20001, 'invoice_line is final');
end;
/
create trigger invoiced_record_final before update or delete on invoiced_record for each row
begin
  raise_application_error(-20001, 'invoiced_record is final');
end;
/
