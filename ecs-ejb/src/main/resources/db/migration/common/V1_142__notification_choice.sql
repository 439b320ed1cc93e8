alter table notification add to_address ${t_str}(254${t_char});

create table unwanted_message (
  account_id ${t_id} not null,
  occasion   ${t_str}(24${t_char}) not null,
  channel    ${t_str}(12${t_char}) not null,
  constraint unwanted_message_pk primary key (account_id, occasion, channel),
  constraint unwanted_message_of_account foreign key (account_id) references account (id)
);
