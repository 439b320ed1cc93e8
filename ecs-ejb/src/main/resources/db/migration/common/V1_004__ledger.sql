create table ledger_balance (
  account_id ${t_id} not null,
  currency   ${t_str}(3${t_char}) not null,
  posted     numeric(19,4) not null,
  held       numeric(19,4) not null,
  constraint ledger_balance_pk primary key (account_id),
  constraint ledger_balance_held check (held >= 0)
);

create table ledger_hold (
  id         ${t_id} not null,
  session_id ${t_id} not null,
  hold_no    ${t_int} not null,
  account_id ${t_id} not null,
  amount     numeric(19,4) not null,
  currency   ${t_str}(3${t_char}) not null,
  hold_state ${t_str}(12${t_char}) not null,
  placed_at  ${t_ts} not null,
  expires_at ${t_ts} not null,
  constraint ledger_hold_pk primary key (id),
  constraint ledger_hold_once unique (session_id, hold_no),
  constraint ledger_hold_amount check (amount > 0)
);
create sequence ledger_hold_seq start with 1 increment by 50;
create index ledger_hold_by_expiry on ledger_hold (hold_state, expires_at);

create table journal (
  id        ${t_id} not null,
  source    ${t_str}(80${t_char}) not null,
  booked_at ${t_ts} not null,
  constraint journal_pk primary key (id),
  constraint journal_source unique (source)
);
create sequence journal_seq start with 1 increment by 50;

create table posting (
  id         ${t_id} not null,
  journal_id ${t_id} not null,
  book       ${t_str}(12${t_char}) not null,
  account_id ${t_id},
  amount     numeric(19,4) not null,
  currency   ${t_str}(3${t_char}) not null,
  constraint posting_pk primary key (id),
  constraint posting_of_journal foreign key (journal_id) references journal (id)
);
create sequence posting_seq start with 1 increment by 50;
create index posting_by_journal on posting (journal_id);
create index posting_by_account on posting (account_id);
