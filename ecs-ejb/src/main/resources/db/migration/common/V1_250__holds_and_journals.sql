-- Holds are for sessions and for reservations; each ends once, and keeps what was taken of it.
alter table ledger_hold add purpose ${t_str}(12${t_char}) default 'SESSION' not null;
alter table ledger_hold drop constraint ledger_hold_once;
alter table ledger_hold rename column session_id to purpose_id;
alter table ledger_hold add constraint ledger_hold_once unique (purpose, purpose_id, hold_no);
alter table ledger_hold add taken numeric(19,4);
alter table ledger_hold add ended_at ${t_ts};
create index ledger_hold_by_account on ledger_hold (account_id, id);

-- What a prepaid account used and could not pay; its next money pays that first.
alter table ledger_balance add receivable numeric(19,4) default 0 not null;
update ledger_balance set receivable = (select coalesce(-sum(p.amount), 0) from posting p
  where p.account_id = ledger_balance.account_id and p.book = 'RECEIVABLE');
alter table ledger_balance add constraint ledger_balance_receivable check (receivable >= 0);

alter table journal add journal_kind ${t_str}(12${t_char}) default 'USAGE' not null;
update journal set journal_kind = 'MONEY_IN' where source not like 'bill-data-record:%';
alter table journal add remark ${t_str}(200${t_char});
alter table journal add reverses_id ${t_id};
alter table journal add constraint journal_reversed_once unique (reverses_id);
create index journal_by_time on journal (booked_at, id);
create index posting_of_account on posting (account_id, id);
drop index posting_by_account;

-- A journal is written after its postings and seals them: its id is drawn one by one.
alter sequence journal_seq increment by 1;
alter table posting drop constraint posting_of_journal;
