-- A journal seals its postings (ADR 60): they come first, it checks them, and nothing changes afterwards.
alter table posting add constraint posting_of_journal foreign key (journal_id) references journal (id)
  deferrable initially deferred;

create function ledger_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger only grows: no % of %', lower(tg_op), tg_table_name using errcode = 'check_violation';
end $$;
create trigger journal_only_grows before update or delete or truncate on journal
  for each statement execute function ledger_only_grows();
create trigger posting_only_grows before update or delete or truncate on posting
  for each statement execute function ledger_only_grows();

create function journal_balances() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from posting where journal_id = new.id) or exists (
      select 1 from posting where journal_id = new.id group by currency having sum(amount) <> 0) then
    raise exception 'the postings of journal % do not sum to zero', new.source using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger journal_balances before insert on journal for each row execute function journal_balances();

create function posting_comes_before() returns trigger language plpgsql as $$
begin
  if exists (select 1 from journal where id = new.journal_id) then
    raise exception 'journal % is complete', new.journal_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger posting_comes_before before insert on posting for each row execute function posting_comes_before();
