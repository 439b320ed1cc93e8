-- What is final never changes: an invoice once it has its number, what belongs to it at once.
create or replace trigger invoice_final before update or delete on invoice for each row
begin
  if :old.invoice_number is not null then
    raise_application_error(-20260, 'invoice is final');
  end if;
end;
/

create or replace trigger invoice_line_final before update or delete on invoice_line
begin
  raise_application_error(-20260, 'invoice_line is final');
end;
/

create or replace trigger invoiced_record_final before update or delete on invoiced_record
begin
  raise_application_error(-20260, 'invoiced_record is final');
end;
/
