-- What subscribers text to name a station; those that there are already get a code of their number.
create table station_code (
  code       ${t_str}(8${t_char}) not null,
  station_id ${t_id} not null,
  constraint station_code_pk primary key (code),
  constraint station_code_one unique (station_id),
  constraint station_code_of_station foreign key (station_id) references station (id)
);
insert into station_code (code, station_id) select cast(1000 + id as ${t_str}(8${t_char})), id from station;

create table phone_traffic (
  phone_number        ${t_str}(40${t_char}) not null,
  sent_on             ${t_str}(10${t_char}),
  sent_count          ${t_int} not null,
  heard_since         ${t_ts},
  heard_count         ${t_int} not null,
  stranger_on         ${t_str}(10${t_char}),
  stranger_count      ${t_int} not null,
  constraint phone_traffic_pk primary key (phone_number)
);

create table incoming_text (
  id             ${t_id} not null,
  sender         ${t_str}(40${t_char}) not null,
  receiver       ${t_str}(40${t_char}) not null,
  message_body   ${t_str}(500${t_char}) not null,
  provider_key   ${t_str}(100${t_char}),
  received_at    ${t_ts} not null,
  incoming_state ${t_str}(12${t_char}) not null,
  outcome        ${t_str}(24${t_char}),
  account_id     ${t_id},
  command_id     ${t_id},
  answer         ${t_str}(1000${t_char}),
  tries          ${t_int} not null,
  due_at         ${t_ts} not null,
  constraint incoming_text_pk primary key (id),
  constraint incoming_text_once unique (provider_key),
  constraint incoming_text_of_account foreign key (account_id) references account (id),
  constraint incoming_text_command foreign key (command_id) references station_command (id)
);
create sequence incoming_text_seq start with 1 increment by 50;
create index incoming_text_by_sender on incoming_text (sender, received_at);
create index incoming_text_by_account on incoming_text (account_id, id);
create index incoming_text_due on incoming_text (incoming_state, due_at);
create index incoming_text_by_time on incoming_text (received_at, id);

create table outgoing_text (
  id             ${t_id} not null,
  receiver       ${t_str}(40${t_char}) not null,
  message_body   ${t_str}(2000${t_char}) not null,
  account_id     ${t_id},
  delivery_id    ${t_id},
  answers_id     ${t_id},
  sent_at        ${t_ts} not null,
  outgoing_state ${t_str}(12${t_char}) not null,
  state_at       ${t_ts} not null,
  why            ${t_str}(200${t_char}),
  constraint outgoing_text_pk primary key (id),
  constraint outgoing_text_of_account foreign key (account_id) references account (id)
);
create sequence outgoing_text_seq start with 1 increment by 50;
create index outgoing_text_by_account on outgoing_text (account_id, id);
create index outgoing_text_by_delivery on outgoing_text (delivery_id);
create index outgoing_text_by_answer on outgoing_text (answers_id);

create table outgoing_part (
  id             ${t_id} not null,
  text_id        ${t_id} not null,
  centre_id      ${t_str}(65${t_char}) not null,
  outgoing_state ${t_str}(12${t_char}) not null,
  constraint outgoing_part_pk primary key (id),
  constraint outgoing_part_of_text foreign key (text_id) references outgoing_text (id)
);
create sequence outgoing_part_seq start with 1 increment by 50;
create index outgoing_part_by_centre on outgoing_part (centre_id);
create index outgoing_part_by_text on outgoing_part (text_id);

create table delivery_receipt (
  id             ${t_id} not null,
  centre_id      ${t_str}(65${t_char}) not null,
  outgoing_state ${t_str}(12${t_char}) not null,
  why            ${t_str}(200${t_char}),
  received_at    ${t_ts} not null,
  constraint delivery_receipt_pk primary key (id)
);
create sequence delivery_receipt_seq start with 1 increment by 50;
create index delivery_receipt_by_time on delivery_receipt (received_at);
