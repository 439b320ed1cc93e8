-- Payments over a gateway. While one of an invoice can still capture, open_for keeps a second one out.
create table payment_attempt (
  id                ${t_id} not null,
  return_key        ${t_str}(40${t_char}) not null,
  purpose           ${t_str}(12${t_char}) not null,
  account_id        ${t_id} not null,
  invoice_id        ${t_id},
  amount            numeric(19,4) not null,
  currency          ${t_str}(3${t_char}) not null,
  gateway           ${t_str}(20${t_char}) not null,
  gateway_reference ${t_str}(120${t_char}),
  capture_reference ${t_str}(120${t_char}),
  page              ${t_str}(2000${t_char}),
  payment_state     ${t_str}(12${t_char}) not null,
  captured          numeric(19,4) not null,
  refunded          numeric(19,4) not null,
  open_for          ${t_id},
  suspicion         ${t_str}(300${t_char}),
  created_at        ${t_ts} not null,
  ended_at          ${t_ts},
  tries             ${t_int} not null,
  ask_at            ${t_ts},
  constraint payment_attempt_pk primary key (id),
  constraint payment_attempt_key unique (return_key),
  constraint payment_open_once unique (open_for),
  constraint payment_refund_bound check (refunded >= 0 and refunded <= captured),
  constraint payment_of_account foreign key (account_id) references account (id),
  constraint payment_of_invoice_due foreign key (invoice_id) references invoice (id)
);
create sequence payment_attempt_seq start with 1 increment by 50;
create index payment_attempt_by_account on payment_attempt (account_id, id);
create index payment_attempt_by_invoice on payment_attempt (invoice_id);
create index payment_attempt_by_state on payment_attempt (payment_state, id);
create index payment_attempt_to_ask on payment_attempt (ask_at);
create index payment_attempt_by_ref on payment_attempt (gateway_reference);
create index payment_attempt_by_capture on payment_attempt (capture_reference);

-- What gateways report: each event is kept, and counts, once.
create table payment_report (
  id             ${t_id} not null,
  attempt_id     ${t_id},
  gateway        ${t_str}(20${t_char}) not null,
  event_key      ${t_str}(120${t_char}) not null,
  event_kind     ${t_str}(16${t_char}) not null,
  amount         numeric(19,4),
  currency       ${t_str}(3${t_char}),
  detail         ${t_str}(200${t_char}),
  reported_at    ${t_ts} not null,
  report_outcome ${t_str}(12${t_char}) not null,
  constraint payment_report_pk primary key (id),
  constraint payment_report_once unique (gateway, event_key),
  constraint report_of_attempt foreign key (attempt_id) references payment_attempt (id)
);
create sequence payment_report_seq start with 1 increment by 50;
create index payment_report_by_attempt on payment_report (attempt_id, id);

create table payment_refund (
  id                ${t_id} not null,
  attempt_id        ${t_id} not null,
  refund_kind       ${t_str}(12${t_char}) not null,
  refund_key        ${t_str}(120${t_char}),
  amount            numeric(19,4) not null,
  currency          ${t_str}(3${t_char}) not null,
  reason            ${t_str}(200${t_char}) not null,
  asked_by          ${t_str}(100${t_char}) not null,
  asked_at          ${t_ts} not null,
  ended_at          ${t_ts},
  refund_state      ${t_str}(12${t_char}) not null,
  gateway_reference ${t_str}(120${t_char}),
  tries             ${t_int} not null,
  due_at            ${t_ts},
  constraint payment_refund_pk primary key (id),
  constraint payment_refund_once unique (refund_key),
  constraint refund_positive check (amount > 0),
  constraint refund_of_attempt foreign key (attempt_id) references payment_attempt (id)
);
create sequence payment_refund_seq start with 1 increment by 50;
create index payment_refund_by_attempt on payment_refund (attempt_id, id);
create index payment_refund_due on payment_refund (due_at);
