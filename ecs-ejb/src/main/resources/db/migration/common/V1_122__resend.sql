-- When a notification was asked for last; what was delivered before that does not count.
alter table notification add asked_at ${t_ts};
