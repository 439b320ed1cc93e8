create table charging_session (
  id                ${t_id} not null,
  station_id        ${t_id} not null,
  connector_no      ${t_int} not null,
  card_lower_id     ${t_str}(36${t_char}) not null,
  account_id        ${t_id},
  card_kind         ${t_str}(12${t_char}),
  billing_mode      ${t_str}(12${t_char}),
  verdict           ${t_str}(12${t_char}) not null,
  tariff_version_id ${t_id},
  limit_w           ${t_id} not null,
  zone              ${t_str}(64${t_char}) not null,
  session_state     ${t_str}(12${t_char}) not null,
  started_at        ${t_ts} not null,
  device_started_at ${t_ts} not null,
  start_arrived_at  ${t_ts} not null,
  meter_start_wh    ${t_id} not null,
  ended_at          ${t_ts},
  device_ended_at   ${t_ts},
  stop_arrived_at   ${t_ts},
  meter_stop_wh     ${t_id},
  stop_reason       ${t_str}(24${t_char}),
  remark            ${t_str}(200${t_char}),
  rating_state      ${t_str}(12${t_char}) not null,
  suspicions        ${t_str}(200${t_char}),
  unrated_reason    ${t_str}(500${t_char}),
  price_net         numeric(19,4),
  price_gross       numeric(19,4),
  price_currency    ${t_str}(3${t_char}),
  constraint charging_session_pk primary key (id),
  constraint charging_session_once
    unique (station_id, connector_no, device_started_at, card_lower_id, meter_start_wh),
  constraint charging_session_station foreign key (station_id) references station (id),
  constraint charging_session_account foreign key (account_id) references account (id)
);
create sequence charging_session_seq start with 1 increment by 50;
create index charging_session_at_connector on charging_session (station_id, connector_no, started_at);
create index charging_session_by_account on charging_session (account_id, started_at);
create index charging_session_by_card on charging_session (card_lower_id, session_state);
create index charging_session_by_time on charging_session (started_at);
create index charging_session_running on charging_session (session_state, rating_state);

create table meter_reading (
  session_id  ${t_id} not null,
  taken_at    ${t_ts} not null,
  arrived_at  ${t_ts} not null,
  register_wh ${t_id},
  power_w     ${t_id},
  current_ma  ${t_id},
  soc_percent ${t_int},
  detail      ${t_str}(2000${t_char}),
  constraint meter_reading_pk primary key (session_id, taken_at)
);

create table unmatched_stop (
  id              ${t_id} not null,
  station_id      ${t_id} not null,
  transaction_id  ${t_id} not null,
  session_id      ${t_id},
  device_ended_at ${t_ts} not null,
  stop_arrived_at ${t_ts} not null,
  meter_stop_wh   ${t_id} not null,
  card            ${t_str}(36${t_char}),
  stop_reason     ${t_str}(24${t_char}),
  constraint unmatched_stop_pk primary key (id)
);
create sequence unmatched_stop_seq start with 1 increment by 50;
create index unmatched_stop_by_station on unmatched_stop (station_id, transaction_id);
