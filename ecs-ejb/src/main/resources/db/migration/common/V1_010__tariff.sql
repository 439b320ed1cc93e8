create table tariff (
  id          ${t_id} not null,
  code        ${t_str}(48${t_char}) not null,
  tariff_name ${t_str}(200${t_char}) not null,
  currency    ${t_str}(3${t_char}) not null,
  created_at  ${t_ts} not null,
  constraint tariff_pk primary key (id),
  constraint tariff_code unique (code)
);
create sequence tariff_seq start with 1 increment by 50;

create table tariff_version (
  id           ${t_id} not null,
  tariff_id    ${t_id} not null,
  version_no   ${t_int} not null,
  valid_from   ${t_ts} not null,
  valid_to     ${t_ts},
  terms        ${t_clob} not null,
  published_at ${t_ts} not null,
  constraint tariff_version_pk primary key (id),
  constraint tariff_version_number unique (tariff_id, version_no),
  constraint tariff_version_of foreign key (tariff_id) references tariff (id)
);
create sequence tariff_version_seq start with 1 increment by 50;
