create table operator_message (
  id         ${t_id} not null,
  account_id ${t_id} not null,
  subject    ${t_str}(100${t_char}) not null,
  message_text ${t_str}(1000${t_char}) not null,
  written_by ${t_str}(100${t_char}) not null,
  written_at ${t_ts} not null,
  constraint operator_message_pk primary key (id),
  constraint message_of_account foreign key (account_id) references account (id)
);
create sequence operator_message_seq start with 1 increment by 50;
create index operator_message_by_account on operator_message (account_id, id);
