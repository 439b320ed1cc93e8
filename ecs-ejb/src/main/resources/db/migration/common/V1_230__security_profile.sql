-- How a station has to come in (OCPP security profiles), and what it was given to come in by next.
alter table station add security_profile ${t_int} default 1 not null;
alter table station add profile_proven_at ${t_ts};
alter table station add next_security_profile ${t_int};
alter table station add next_key_hash ${t_str}(100${t_char});
