-- Money that a bank's statement shows: each receipt is kept, and counts, once.
create table bank_receipt (
  id             ${t_id} not null,
  receipt_key    ${t_str}(64${t_char}) not null,
  bank_account   ${t_str}(34${t_char}) not null,
  amount         numeric(19,4) not null,
  currency       ${t_str}(3${t_char}) not null,
  booked_on      date not null,
  payer          ${t_str}(140${t_char}),
  pay_reference  ${t_str}(140${t_char}),
  message        ${t_str}(500${t_char}),
  receipt_state  ${t_str}(12${t_char}) not null,
  invoice_number ${t_str}(24${t_char}),
  remark         ${t_str}(200${t_char}),
  taken_at       ${t_ts} not null,
  constraint bank_receipt_pk primary key (id),
  constraint bank_receipt_once unique (receipt_key)
);
create sequence bank_receipt_seq start with 1 increment by 50;
create index bank_receipt_by_state on bank_receipt (receipt_state, id);
