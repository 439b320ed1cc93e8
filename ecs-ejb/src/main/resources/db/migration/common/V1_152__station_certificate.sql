create table station_certificate (
  id                ${t_id} not null,
  station_id        ${t_id} not null,
  certificate_state ${t_str}(16${t_char}) not null,
  request           ${t_clob} not null,
  requested_at      ${t_ts} not null,
  certificate_chain ${t_clob},
  serial_no         ${t_str}(40${t_char}),
  valid_from        ${t_ts},
  valid_until       ${t_ts},
  command_id        ${t_id},
  note              ${t_str}(200${t_char}),
  ended_at          ${t_ts},
  constraint station_certificate_pk primary key (id),
  constraint certificate_of_station foreign key (station_id) references station (id),
  constraint certificate_serial unique (serial_no)
);
create sequence station_certificate_seq start with 1 increment by 50;
create index certificate_by_station on station_certificate (station_id, id);
create index certificate_by_state on station_certificate (certificate_state, id);
create index certificate_by_command on station_certificate (command_id);
