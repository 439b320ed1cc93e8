create table file_report (
  id          ${t_id} not null,
  station_id  ${t_id} not null,
  file_kind   ${t_str}(16${t_char}) not null,
  file_step   ${t_str}(32${t_char}) not null,
  request_no  ${t_id},
  reported_at ${t_ts} not null,
  times       ${t_int} not null,
  constraint file_report_pk primary key (id),
  constraint file_report_of_station foreign key (station_id) references station (id)
);
create sequence file_report_seq start with 1 increment by 50;
create index file_report_by_station on file_report (station_id, file_kind, id);

create table security_event (
  id          ${t_id} not null,
  station_id  ${t_id} not null,
  event_type  ${t_str}(50${t_char}) not null,
  happened_at ${t_ts} not null,
  arrived_at  ${t_ts} not null,
  detail      ${t_str}(255${t_char}),
  constraint security_event_pk primary key (id),
  constraint security_event_of_station foreign key (station_id) references station (id)
);
create sequence security_event_seq start with 1 increment by 50;
create index security_event_by_station on security_event (station_id, id);
create index security_event_by_time on security_event (arrived_at);
