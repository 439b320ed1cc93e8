create table notification (
  id                 ${t_id} not null,
  account_id         ${t_id} not null,
  occasion           ${t_str}(24${t_char}) not null,
  about_id           ${t_id} not null,
  notification_state ${t_str}(12${t_char}) not null,
  tries              ${t_int} not null,
  created_at         ${t_ts} not null,
  due_at             ${t_ts} not null,
  constraint notification_pk primary key (id),
  constraint notification_of_account foreign key (account_id) references account (id)
);
create sequence notification_seq start with 1 increment by 50;
create index notification_due on notification (notification_state, due_at);
create index notification_by_account on notification (account_id, id);

create table delivery (
  id              ${t_id} not null,
  notification_id ${t_id} not null,
  channel         ${t_str}(12${t_char}) not null,
  address         ${t_str}(254${t_char}) not null,
  subject         ${t_str}(200${t_char}),
  body            ${t_clob} not null,
  sent_at         ${t_ts} not null,
  constraint delivery_pk primary key (id),
  constraint delivery_of_notification foreign key (notification_id) references notification (id)
);
create sequence delivery_seq start with 1 increment by 50;
create index delivery_by_notification on delivery (notification_id);
