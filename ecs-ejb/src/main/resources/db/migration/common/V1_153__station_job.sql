create table station_job (
  id           ${t_id} not null,
  kind         ${t_str}(24${t_char}) not null,
  parameters   ${t_clob} not null,
  selection    ${t_str}(300${t_char}) not null,
  job_state    ${t_str}(16${t_char}) not null,
  at_once      ${t_int} not null,
  requested_by ${t_str}(100${t_char}) not null,
  requested_at ${t_ts} not null,
  lasts_until  ${t_ts} not null,
  ended_at     ${t_ts},
  constraint station_job_pk primary key (id)
);
create sequence station_job_seq start with 1 increment by 1;
create index station_job_by_state on station_job (job_state, id);

create table station_job_part (
  id         ${t_id} not null,
  job_id     ${t_id} not null,
  station_id ${t_id} not null,
  part_state ${t_str}(16${t_char}) not null,
  command_id ${t_id},
  file_step  ${t_str}(32${t_char}),
  note       ${t_str}(200${t_char}),
  changed_at ${t_ts} not null,
  constraint station_job_part_pk primary key (id),
  constraint station_job_part_once unique (job_id, station_id),
  constraint part_of_job foreign key (job_id) references station_job (id),
  constraint part_of_station foreign key (station_id) references station (id)
);
create sequence station_job_part_seq start with 1 increment by 50;
create index station_job_part_by_state on station_job_part (job_id, part_state, id);
create index station_job_part_by_command on station_job_part (command_id);
create index station_job_part_by_station on station_job_part (station_id, part_state);
