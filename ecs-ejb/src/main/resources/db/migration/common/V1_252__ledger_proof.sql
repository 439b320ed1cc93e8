create table ledger_proof (
  id          ${t_id} not null,
  proved_at   ${t_ts} not null,
  took_ms     ${t_id} not null,
  journals    ${t_id} not null,
  balances    ${t_id} not null,
  differences ${t_int} not null,
  findings    ${t_clob},
  constraint ledger_proof_pk primary key (id)
);
create sequence ledger_proof_seq start with 1 increment by 50;
