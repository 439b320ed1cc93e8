-- Premium accounts come first on local lists; null: not premium.
alter table account add premium_since ${t_ts};

create table local_list (
  station_id        ${t_id} not null,
  list_state        ${t_str}(16${t_char}) not null,
  confirmed_version ${t_int} not null,
  confirmed_at      ${t_ts},
  last_version      ${t_int} not null,
  command_id        ${t_id},
  step_at_hand      ${t_str}(8${t_char}),
  sent_version      ${t_int},
  sent_whole        ${t_bool} not null,
  whole_due         ${t_bool} not null,
  check_due         ${t_bool} not null,
  urgent            ${t_bool} not null,
  most_cards        ${t_int},
  most_at_once      ${t_int},
  failures          ${t_int} not null,
  due_at            ${t_ts},
  refresh_at        ${t_ts} not null,
  problem           ${t_str}(200${t_char}),
  constraint local_list_pk primary key (station_id),
  constraint local_list_of_station foreign key (station_id) references station (id)
);
create index local_list_due on local_list (due_at);

create table local_list_card (
  station_id    ${t_id} not null,
  card_lower_id ${t_str}(36${t_char}) not null,
  rank_no       ${t_int} not null,
  parent        ${t_str}(20${t_char}),
  expires_at    ${t_ts},
  wanted        ${t_int} not null,
  held          ${t_str}(4${t_char}) not null,
  sent          ${t_str}(8${t_char}),
  constraint local_list_card_pk primary key (station_id, card_lower_id)
);
create index local_list_card_by_card on local_list_card (card_lower_id);

create index charging_session_recent on charging_session (station_id, started_at, card_lower_id);
