create table station_history (
  id           ${t_id} not null,
  station_id   ${t_id} not null,
  connector_no ${t_int} not null,
  what         ${t_str}(16${t_char}) not null,
  error_code   ${t_str}(50${t_char}),
  happened_at  ${t_ts} not null,
  constraint station_history_pk primary key (id),
  constraint history_of_station foreign key (station_id) references station (id)
);
create sequence station_history_seq start with 1 increment by 50;
create index station_history_by_place on station_history (station_id, connector_no, happened_at);

create table station_day (
  station_id    ${t_id} not null,
  day_on        date not null,
  begins_at     ${t_ts} not null,
  ends_at       ${t_ts} not null,
  computed_at   ${t_ts} not null,
  measured_s    ${t_id} not null,
  available_s   ${t_id} not null,
  connector_s   ${t_id} not null,
  occupied_s    ${t_id} not null,
  energy_wh     ${t_id} not null,
  session_count ${t_int} not null,
  error_count   ${t_int} not null,
  constraint station_day_pk primary key (station_id, day_on),
  constraint day_of_station foreign key (station_id) references station (id)
);
create index station_day_by_day on station_day (day_on, station_id);

create table station_day_error (
  station_id ${t_id} not null,
  day_on     date not null,
  error_code ${t_str}(50${t_char}) not null,
  times      ${t_int} not null,
  constraint station_day_error_pk primary key (station_id, day_on, error_code)
);

create index charging_session_by_stop on charging_session (stop_arrived_at);
