create table invoice_counter (
  legal_entity  ${t_str}(12${t_char}) not null,
  document_kind ${t_str}(12${t_char}) not null,
  year_no       ${t_int} not null,
  last_no       ${t_id} not null,
  constraint invoice_counter_pk primary key (legal_entity, document_kind, year_no)
);

create table invoice_run (
  id           ${t_id} not null,
  legal_entity ${t_str}(12${t_char}) not null,
  period_from  date not null,
  period_to    date not null,
  issued_on    date not null,
  run_state    ${t_str}(12${t_char}) not null,
  started_by   ${t_str}(100${t_char}) not null,
  started_at   ${t_ts} not null,
  ended_at     ${t_ts},
  filled_to    ${t_id},
  constraint invoice_run_pk primary key (id),
  constraint invoice_run_once unique (legal_entity, period_from),
  constraint invoice_run_period check (period_from < period_to)
);
create sequence invoice_run_seq start with 1 increment by 50;

create table invoice (
  id             ${t_id} not null,
  document_kind  ${t_str}(12${t_char}) not null,
  legal_entity   ${t_str}(12${t_char}) not null,
  invoice_number ${t_str}(24${t_char}),
  account_id     ${t_id} not null,
  run_id         ${t_id},
  preceding_id   ${t_id},
  credit_reason  ${t_str}(500${t_char}),
  issued_on      date not null,
  due_on         date,
  service_from   date not null,
  service_to     date not null,
  currency       ${t_str}(3${t_char}) not null,
  tax_mode       ${t_str}(5${t_char}) not null,
  net            numeric(19,4) not null,
  vat            numeric(19,4) not null,
  gross          numeric(19,4) not null,
  pay_reference  ${t_str}(25${t_char}),
  parties        ${t_clob} not null,
  made_at        ${t_ts} not null,
  constraint invoice_pk primary key (id),
  constraint invoice_number_once unique (invoice_number),
  constraint invoice_reference_once unique (pay_reference),
  constraint invoice_sum check (gross = net + vat),
  constraint invoice_of_account foreign key (account_id) references account (id),
  constraint invoice_of_run foreign key (run_id) references invoice_run (id),
  constraint invoice_preceding foreign key (preceding_id) references invoice (id)
);
create sequence invoice_seq start with 1 increment by 50;
create index invoice_by_account on invoice (account_id, id);
create index invoice_by_run on invoice (run_id);
create index invoice_by_preceding on invoice (preceding_id);

create table invoice_line (
  id          ${t_id} not null,
  invoice_id  ${t_id} not null,
  line_no     ${t_int} not null,
  record_id   ${t_id},
  description ${t_str}(300${t_char}) not null,
  quantity    ${t_int} not null,
  unit        ${t_str}(3${t_char}) not null,
  net         numeric(19,4) not null,
  gross       numeric(19,4) not null,
  vat_rate    numeric(7,4) not null,
  served_from date not null,
  served_to   date not null,
  constraint invoice_line_pk primary key (id),
  constraint invoice_line_once unique (invoice_id, line_no),
  constraint line_of_invoice foreign key (invoice_id) references invoice (id)
);
create sequence invoice_line_seq start with 1 increment by 50;

create table invoiced_record (
  record_id  ${t_id} not null,
  invoice_id ${t_id} not null,
  constraint invoiced_record_pk primary key (record_id),
  constraint record_of_invoice foreign key (invoice_id) references invoice (id),
  constraint invoiced_bill_data foreign key (record_id) references bill_data_record (id)
);
create index invoiced_by_invoice on invoiced_record (invoice_id);

create table invoice_settlement (
  invoice_id   ${t_id} not null,
  account_id   ${t_id} not null,
  due_on       date not null,
  currency     ${t_str}(3${t_char}) not null,
  open_amount  numeric(19,4) not null,
  dunning_step ${t_int} not null,
  dunned_on    date,
  settled_at   ${t_ts},
  constraint invoice_settlement_pk primary key (invoice_id),
  constraint settlement_of_invoice foreign key (invoice_id) references invoice (id)
);
create index settlement_by_account on invoice_settlement (account_id, invoice_id);
create index settlement_by_due on invoice_settlement (settled_at, due_on);

create table invoice_payment (
  id         ${t_id} not null,
  invoice_id ${t_id} not null,
  source     ${t_str}(80${t_char}) not null,
  amount     numeric(19,4) not null,
  currency   ${t_str}(3${t_char}) not null,
  paid_on    date not null,
  booked_at  ${t_ts} not null,
  constraint invoice_payment_pk primary key (id),
  constraint invoice_payment_once unique (source),
  constraint payment_of_invoice foreign key (invoice_id) references invoice (id)
);
create sequence invoice_payment_seq start with 1 increment by 50;
create index payment_by_invoice on invoice_payment (invoice_id);

create table run_account (
  id         ${t_id} not null,
  run_id     ${t_id} not null,
  account_id ${t_id} not null,
  part_state ${t_str}(12${t_char}) not null,
  reason     ${t_str}(40${t_char}),
  detail     ${t_str}(500${t_char}),
  invoice_id ${t_id},
  tried_at   ${t_ts},
  constraint run_account_pk primary key (id),
  constraint run_account_once unique (run_id, account_id),
  constraint account_of_run foreign key (run_id) references invoice_run (id),
  constraint run_of_account foreign key (account_id) references account (id)
);
create sequence run_account_seq start with 1 increment by 50;
create index run_account_by_state on run_account (run_id, part_state, id);

create table monthly_fee (
  id          ${t_id} not null,
  tariff_code ${t_str}(48${t_char}) not null,
  valid_from  date not null,
  net         numeric(19,4) not null,
  currency    ${t_str}(3${t_char}) not null,
  vat_rate    numeric(7,4) not null,
  constraint monthly_fee_pk primary key (id),
  constraint monthly_fee_once unique (tariff_code, valid_from)
);
create sequence monthly_fee_seq start with 1 increment by 50;

create table billing_party (
  account_id         ${t_id} not null,
  vat_id             ${t_str}(20${t_char}),
  company_id         ${t_str}(30${t_char}),
  electronic_address ${t_str}(100${t_char}),
  electronic_scheme  ${t_str}(4${t_char}),
  buyer_reference    ${t_str}(100${t_char}),
  constraint billing_party_pk primary key (account_id),
  constraint party_of_account foreign key (account_id) references account (id)
);
