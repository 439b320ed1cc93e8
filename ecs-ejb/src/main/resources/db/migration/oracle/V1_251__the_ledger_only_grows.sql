-- A journal seals its postings (ADR 60): they come first, it checks them, and nothing changes afterwards.
alter table posting add constraint posting_of_journal foreign key (journal_id) references journal (id)
  deferrable initially deferred;

create or replace trigger journal_only_grows before update or delete on journal
begin
  raise_application_error(-20250, 'the ledger only grows: no change of journal');
end;
/

create or replace trigger posting_only_grows before update or delete on posting
begin
  raise_application_error(-20250, 'the ledger only grows: no change of posting');
end;
/

create or replace trigger journal_balances before insert on journal for each row
declare
  lines number;
  odd number;
begin
  select count(*) into lines from posting where journal_id = :new.id;
  select count(*) into odd from (
    select currency from posting where journal_id = :new.id group by currency having sum(amount) <> 0);
  if lines = 0 or odd > 0 then
    raise_application_error(-20251, 'the postings of journal ' || :new.source || ' do not sum to zero');
  end if;
end;
/

create or replace trigger posting_comes_before before insert on posting for each row
declare
  sealed number;
begin
  select count(*) into sealed from journal where id = :new.journal_id;
  if sealed > 0 then
    raise_application_error(-20252, 'journal ' || :new.journal_id || ' is complete');
  end if;
end;
/
