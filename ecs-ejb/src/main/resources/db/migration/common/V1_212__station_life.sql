alter table station add shut_out_at ${t_ts};
alter table station add under_test_since ${t_ts};
alter table station add closed_because ${t_str}(200${t_char});
alter table station add engineer ${t_str}(100${t_char});
alter table station add clock_behind_ms ${t_id};
alter table station add odd_connector ${t_int};
create index station_by_shut_out on station (shut_out_at);
create index station_by_engineer on station (engineer, station_state);
alter table station add field_done_at ${t_ts};
