create table email_change (
  id           ${t_id} not null,
  account_id   ${t_id} not null,
  new_email    ${t_str}(254${t_char}) not null,
  token_hash   ${t_str}(64${t_char}),
  asked_at     ${t_ts} not null,
  expires_at   ${t_ts} not null,
  confirmed_at ${t_ts},
  constraint email_change_pk primary key (id),
  constraint email_change_token unique (token_hash),
  constraint email_change_of_account foreign key (account_id) references account (id)
);
create sequence email_change_seq start with 1 increment by 50;
create index email_change_by_account on email_change (account_id, id);
