create table site (
  id        ${t_id} not null,
  site_name ${t_str}(100${t_char}) not null,
  address   ${t_str}(200${t_char}) not null,
  latitude  numeric(9,6) not null,
  longitude numeric(9,6) not null,
  zone      ${t_str}(64${t_char}) not null,
  constraint site_pk primary key (id),
  constraint site_name_unique unique (site_name)
);
create sequence site_seq start with 1 increment by 50;

create table station (
  id              ${t_id} not null,
  identity        ${t_str}(48${t_char}) not null,
  station_name    ${t_str}(100${t_char}) not null,
  site_id         ${t_id} not null,
  station_state   ${t_str}(16${t_char}) not null,
  key_hash        ${t_str}(100${t_char}) not null,
  protocol        ${t_str}(16${t_char}),
  vendor          ${t_str}(50${t_char}),
  model           ${t_str}(50${t_char}),
  serial_number   ${t_str}(50${t_char}),
  firmware        ${t_str}(50${t_char}),
  booted_at       ${t_ts},
  connected_since ${t_ts},
  last_seen_at    ${t_ts},
  created_at      ${t_ts} not null,
  revision        ${t_int} not null,
  constraint station_pk primary key (id),
  constraint station_identity unique (identity),
  constraint station_of_site foreign key (site_id) references site (id)
);
create sequence station_seq start with 1 increment by 50;
create index station_by_site on station (site_id);

create table connector (
  id               ${t_id} not null,
  station_id       ${t_id} not null,
  connector_no     ${t_int} not null,
  connector_kind   ${t_str}(24${t_char}) not null,
  power_w          ${t_id} not null,
  connector_status ${t_str}(16${t_char}) not null,
  error_code       ${t_str}(50${t_char}),
  error_info       ${t_str}(50${t_char}),
  status_at        ${t_ts},
  constraint connector_pk primary key (id),
  constraint connector_no_unique unique (station_id, connector_no),
  constraint connector_of_station foreign key (station_id) references station (id)
);
create sequence connector_seq start with 1 increment by 50;

create table seen_station (
  identity      ${t_str}(48${t_char}) not null,
  first_seen_at ${t_ts} not null,
  last_seen_at  ${t_ts} not null,
  from_where    ${t_str}(100${t_char}) not null,
  times         ${t_int} not null,
  constraint seen_station_pk primary key (identity)
);

create table station_command (
  id            ${t_id} not null,
  station_id    ${t_id} not null,
  kind          ${t_str}(24${t_char}) not null,
  parameters    ${t_str}(2000${t_char}) not null,
  command_state ${t_str}(16${t_char}) not null,
  requested_by  ${t_str}(100${t_char}) not null,
  requested_at  ${t_ts} not null,
  expires_at    ${t_ts} not null,
  sent_at       ${t_ts},
  ended_at      ${t_ts},
  answer        ${t_str}(1000${t_char}),
  constraint station_command_pk primary key (id),
  constraint station_command_of_station foreign key (station_id) references station (id)
);
create sequence station_command_seq start with 1 increment by 50;
create index station_command_by_station on station_command (station_id, id);
create index station_command_by_state on station_command (command_state, expires_at);
