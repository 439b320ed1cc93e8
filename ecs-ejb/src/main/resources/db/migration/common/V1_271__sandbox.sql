-- The memory of the sandbox, which plays a payment gateway for demos and tests.
create table sandbox_payment (
  id              ${t_id} not null,
  order_key       ${t_str}(40${t_char}) not null,
  reference       ${t_str}(40${t_char}) not null,
  amount          numeric(19,4) not null,
  currency        ${t_str}(3${t_char}) not null,
  description     ${t_str}(200${t_char}) not null,
  return_to       ${t_str}(500${t_char}) not null,
  sandbox_state   ${t_str}(12${t_char}) not null,
  refunded        numeric(19,4) not null,
  opened_at       ${t_ts} not null,
  expires_at      ${t_ts} not null,
  constraint sandbox_payment_pk primary key (id),
  constraint sandbox_payment_order unique (order_key),
  constraint sandbox_payment_reference unique (reference)
);
create sequence sandbox_payment_seq start with 1 increment by 50;

create table sandbox_refund (
  refund_key ${t_str}(60${t_char}) not null,
  reference  ${t_str}(40${t_char}) not null,
  amount     numeric(19,4) not null,
  constraint sandbox_refund_pk primary key (refund_key)
);

create table sandbox_call (
  id         ${t_id} not null,
  payment_id ${t_id} not null,
  event_key  ${t_str}(120${t_char}) not null,
  event_kind ${t_str}(16${t_char}) not null,
  amount     numeric(19,4) not null,
  times      ${t_int} not null,
  due_at     ${t_ts} not null,
  constraint sandbox_call_pk primary key (id),
  constraint call_of_sandbox foreign key (payment_id) references sandbox_payment (id)
);
create sequence sandbox_call_seq start with 1 increment by 50;
create index sandbox_call_due on sandbox_call (due_at);
