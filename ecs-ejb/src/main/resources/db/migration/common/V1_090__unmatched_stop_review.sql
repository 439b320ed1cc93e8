alter table unmatched_stop add ended_at ${t_ts};
alter table unmatched_stop add review_state ${t_str}(12${t_char}) default 'OPEN' not null;
alter table unmatched_stop add settled_at ${t_ts};
alter table unmatched_stop add settled_by ${t_str}(100${t_char});
alter table unmatched_stop add settled_why ${t_str}(200${t_char});
create index unmatched_stop_by_review on unmatched_stop (review_state, stop_arrived_at);
