create table activation (
  token_hash ${t_str}(64${t_char}) not null,
  account_id ${t_id} not null,
  lower_name ${t_str}(100${t_char}) not null,
  issued_at  ${t_ts} not null,
  expires_at ${t_ts} not null,
  used_at    ${t_ts},
  constraint activation_pk primary key (token_hash),
  constraint activation_of_account foreign key (account_id) references account (id)
);
create index activation_by_account on activation (account_id);
create unique index sign_in_of_account on sign_in (account_id);
