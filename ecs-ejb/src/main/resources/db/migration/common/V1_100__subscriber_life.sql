alter table account add next_tariff_code ${t_str}(48${t_char});
alter table account add next_plan_from date;
alter table account add next_plan_at ${t_ts};

create table past_plan (
  id          ${t_id} not null,
  account_id  ${t_id} not null,
  tariff_code ${t_str}(48${t_char}) not null,
  held_until  ${t_ts} not null,
  constraint past_plan_pk primary key (id),
  constraint past_plan_once unique (account_id, held_until),
  constraint past_plan_of_account foreign key (account_id) references account (id)
);
create sequence past_plan_seq start with 1 increment by 50;

create table account_closing (
  account_id ${t_id} not null,
  closed_at  ${t_ts} not null,
  why        ${t_str}(500${t_char}) not null,
  demand     ${t_str}(24${t_char}) not null,
  settled_at ${t_ts},
  constraint account_closing_pk primary key (account_id),
  constraint account_closing_of_account foreign key (account_id) references account (id)
);
create index account_closing_open on account_closing (settled_at, closed_at);
