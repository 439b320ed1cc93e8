-- What is final never changes: an invoice once it has its number, what belongs to it at once.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is final', tg_table_name using errcode = '23001';
end $$;
create trigger invoice_final before update or delete on invoice
  for each row when (old.invoice_number is not null) execute function refuse_change();
create trigger invoice_line_final before update or delete on invoice_line
  for each row execute function refuse_change();
create trigger invoiced_record_final before update or delete on invoiced_record
  for each row execute function refuse_change();
