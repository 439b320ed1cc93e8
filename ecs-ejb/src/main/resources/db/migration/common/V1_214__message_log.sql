alter table station add log_until ${t_ts};
create index station_by_log_until on station (log_until);

create table station_message (
  id          ${t_id} not null,
  station_id  ${t_id} not null,
  said_at     ${t_ts} not null,
  from_there  ${t_bool} not null,
  kind        ${t_str}(50${t_char}) not null,
  message_id  ${t_str}(64${t_char}) not null,
  size_chars  ${t_int} not null,
  body        ${t_clob} not null,
  constraint station_message_pk primary key (id),
  constraint station_message_of_station foreign key (station_id) references station (id)
);
create sequence station_message_seq start with 1 increment by 50;
create index station_message_by_station on station_message (station_id, said_at);
create index station_message_by_time on station_message (said_at);
