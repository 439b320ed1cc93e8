create table sign_in (
  lower_name    ${t_str}(100${t_char}) not null,
  password_hash ${t_str}(100${t_char}) not null,
  sign_in_kind  ${t_str}(12${t_char}) not null,
  sign_in_state ${t_str}(12${t_char}) not null,
  account_id    ${t_id},
  changed_at    ${t_ts} not null,
  constraint sign_in_pk primary key (lower_name)
);
create table sign_in_role (
  lower_name ${t_str}(100${t_char}) not null,
  role_name  ${t_str}(40${t_char}) not null,
  constraint sign_in_role_pk primary key (lower_name, role_name),
  constraint sign_in_role_of foreign key (lower_name) references sign_in (lower_name)
);
