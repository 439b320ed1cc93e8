create table card_pool (
  id        ${t_id} not null,
  pool_name ${t_str}(60${t_char}) not null,
  constraint card_pool_pk primary key (id),
  constraint card_pool_name unique (pool_name)
);
create sequence card_pool_seq start with 1 increment by 50;

create table card (
  lower_id       ${t_str}(36${t_char}) not null,
  printed_number ${t_str}(40${t_char}) not null,
  card_kind      ${t_str}(12${t_char}) not null,
  card_state     ${t_str}(12${t_char}) not null,
  pool_id        ${t_id},
  account_id     ${t_id},
  valid_until    ${t_ts},
  revision       ${t_int} not null,
  constraint card_pk primary key (lower_id),
  constraint card_of_pool foreign key (pool_id) references card_pool (id),
  constraint card_of_account foreign key (account_id) references account (id)
);
create index card_by_account on card (account_id);
create index card_in_stock on card (pool_id, card_state, printed_number);

create table card_assignment (
  id            ${t_id} not null,
  card_lower_id ${t_str}(36${t_char}) not null,
  account_id    ${t_id} not null,
  assigned_at   ${t_ts} not null,
  ended_at      ${t_ts},
  end_reason    ${t_str}(12${t_char}),
  constraint card_assignment_pk primary key (id),
  constraint card_assignment_of_card foreign key (card_lower_id) references card (lower_id),
  constraint card_assignment_of_account foreign key (account_id) references account (id)
);
create sequence card_assignment_seq start with 1 increment by 50;
create index card_assignment_by_card on card_assignment (card_lower_id, assigned_at);
create index card_assignment_by_account on card_assignment (account_id);
