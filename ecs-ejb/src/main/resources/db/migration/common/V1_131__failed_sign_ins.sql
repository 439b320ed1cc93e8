create table failed_sign_in (
  failure_key  ${t_str}(240${t_char}) not null,
  failures     ${t_int} not null,
  last_at      ${t_ts} not null,
  constraint failed_sign_in_pk primary key (failure_key)
);
create index failed_sign_in_by_time on failed_sign_in (last_at);
