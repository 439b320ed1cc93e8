create table staff_member (
  lower_name   ${t_str}(100${t_char}) not null,
  full_name    ${t_str}(200${t_char}) not null,
  email        ${t_str}(254${t_char}),
  language     ${t_str}(2${t_char}),
  password_due ${t_bool} not null,
  constraint staff_member_pk primary key (lower_name),
  constraint staff_member_of foreign key (lower_name) references sign_in (lower_name)
);

create table second_factor (
  lower_name    ${t_str}(100${t_char}) not null,
  sealed_secret ${t_str}(200${t_char}) not null,
  confirmed_at  ${t_ts},
  last_step     ${t_id} not null,
  constraint second_factor_pk primary key (lower_name),
  constraint second_factor_of foreign key (lower_name) references sign_in (lower_name)
);

create table recovery_code (
  code_hash  ${t_str}(64${t_char}) not null,
  lower_name ${t_str}(100${t_char}) not null,
  constraint recovery_code_pk primary key (code_hash),
  constraint recovery_code_of foreign key (lower_name) references sign_in (lower_name)
);
create index recovery_code_by_name on recovery_code (lower_name);
