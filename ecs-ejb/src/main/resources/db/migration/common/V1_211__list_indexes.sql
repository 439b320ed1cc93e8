drop index charging_session_running;
create index charging_session_by_state on charging_session (session_state, rating_state, started_at, id);
alter table account add sort_name ${t_str}(200${t_char});
update account set sort_name = (select s.search_name from subscriber s where s.id = account.subscriber_id);
create index account_by_name on account (sort_name, id);
