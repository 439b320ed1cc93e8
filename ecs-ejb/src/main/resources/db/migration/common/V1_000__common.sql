create table audit_entry (
  id          ${t_id} not null,
  happened_at ${t_ts} not null,
  who         ${t_str}(100${t_char}) not null,
  from_where  ${t_str}(100${t_char}) not null,
  what        ${t_str}(60${t_char}) not null,
  subject     ${t_str}(100${t_char}) not null,
  detail      ${t_str}(1000${t_char}),
  constraint audit_entry_pk primary key (id)
);
create sequence audit_entry_seq start with 1 increment by 50;
create index audit_entry_by_subject on audit_entry (subject, id);

create table handled_request (
  request_key  ${t_str}(200${t_char}) not null,
  content_hash ${t_str}(64${t_char}) not null,
  happened_at  ${t_ts} not null,
  answer       ${t_clob},
  constraint handled_request_pk primary key (request_key)
);
create index handled_request_by_time on handled_request (happened_at);
