create table credit_request (
  id           ${t_id} not null,
  invoice_id   ${t_id} not null,
  line_nos     ${t_str}(2000${t_char}),
  reason       ${t_str}(500${t_char}) not null,
  gross        numeric(19,4) not null,
  currency     ${t_str}(3${t_char}) not null,
  credit_state ${t_str}(12${t_char}) not null,
  asked_by     ${t_str}(100${t_char}) not null,
  asked_at     ${t_ts} not null,
  decided_by   ${t_str}(100${t_char}),
  decided_at   ${t_ts},
  credit_id    ${t_id},
  constraint credit_request_pk primary key (id),
  constraint credit_of_invoice foreign key (invoice_id) references invoice (id)
);
create sequence credit_request_seq start with 1 increment by 50;
create index credit_by_state on credit_request (credit_state, id);
create index credit_by_invoice on credit_request (invoice_id);

create table credited_line (
  invoice_id ${t_id} not null,
  line_no    ${t_int} not null,
  credit_id  ${t_id} not null,
  constraint credited_line_pk primary key (invoice_id, line_no),
  constraint credited_by foreign key (credit_id) references invoice (id)
);

create table dunning_event (
  id          ${t_id} not null,
  invoice_id  ${t_id} not null,
  account_id  ${t_id} not null,
  step_no     ${t_int} not null,
  happened_on date not null,
  fee         numeric(19,4) not null,
  currency    ${t_str}(3${t_char}) not null,
  constraint dunning_event_pk primary key (id),
  constraint dunning_event_once unique (invoice_id, step_no),
  constraint dunning_of_invoice foreign key (invoice_id) references invoice (id)
);
create sequence dunning_event_seq start with 1 increment by 50;
create index dunning_by_account on dunning_event (account_id, id);

create table dunning_suspension (
  account_id   ${t_id} not null,
  suspended_at ${t_ts} not null,
  constraint dunning_suspension_pk primary key (account_id)
);
