-- A page deep in the list of sessions is found in the index alone.
drop index charging_session_by_time;
create index charging_session_by_start on charging_session (started_at, id);
