create table feed_entry (
  id            ${t_id} not null,
  feed_position ${t_id},
  numbered_at   ${t_ts},
  happened_at   ${t_ts} not null,
  subject       ${t_str}(24${t_char}) not null,
  subject_key   ${t_str}(40${t_char}) not null,
  what          ${t_str}(24${t_char}) not null,
  account_id    ${t_id},
  constraint feed_entry_pk primary key (id),
  constraint feed_entry_position unique (feed_position),
  constraint feed_entry_of_account foreign key (account_id) references account (id)
);
create sequence feed_entry_seq start with 1 increment by 50;
create index feed_entry_waiting on feed_entry (feed_position, id);
create index feed_entry_numbered on feed_entry (numbered_at, feed_position);

create table feed_head (
  id            ${t_int} not null,
  last_position ${t_id} not null,
  last_at       ${t_ts},
  constraint feed_head_pk primary key (id)
);
insert into feed_head (id, last_position) values (1, 0);
