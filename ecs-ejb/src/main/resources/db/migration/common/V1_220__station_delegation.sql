-- Stations that an external Administration System speaks for, by the name that it signs in with.
create table station_delegation (
  station_id  ${t_id} not null,
  system_name ${t_str}(60${t_char}) not null,
  since_at    ${t_ts} not null,
  constraint station_delegation_pk primary key (station_id),
  constraint station_delegation_of foreign key (station_id) references station (id)
);
create index station_delegation_by_system on station_delegation (system_name);
