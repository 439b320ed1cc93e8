alter table station_command add whole_parameters ${t_clob};
alter table station_command add whole_answer ${t_clob};
alter table station_command add nuance ${t_str}(24${t_char});
alter table station_command add urgency ${t_int} default 1 not null;
create index station_command_waiting on station_command (station_id, command_state, urgency, id);
