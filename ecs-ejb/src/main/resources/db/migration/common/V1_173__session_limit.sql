-- Where a session is to stop; the wish waits for the session that was asked to start.
alter table charging_session add stop_at_wh ${t_id};
alter table charging_session add stop_at_gross numeric(19,4);
alter table charging_session add stop_asked_at ${t_ts};

create table session_wish (
  station_id    ${t_id} not null,
  card_lower_id ${t_str}(36${t_char}) not null,
  stop_at_wh    ${t_id},
  stop_at_gross numeric(19,4),
  wished_at     ${t_ts} not null,
  constraint session_wish_pk primary key (station_id, card_lower_id)
);
