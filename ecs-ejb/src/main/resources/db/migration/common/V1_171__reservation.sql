-- open_at names the connector while the reservation is open: unique, so that a connector is reserved once at a time.
create table reservation (
  id                ${t_id} not null,
  station_id        ${t_id} not null,
  connector_no      ${t_int} not null,
  card_lower_id     ${t_str}(36${t_char}) not null,
  account_id        ${t_id} not null,
  billing_mode      ${t_str}(12${t_char}) not null,
  tariff_version_id ${t_id} not null,
  zone              ${t_str}(64${t_char}) not null,
  reservation_state ${t_str}(12${t_char}) not null,
  open_at           ${t_str}(40${t_char}),
  asked_at          ${t_ts} not null,
  until_at          ${t_ts} not null,
  reserved_at       ${t_ts},
  ended_at          ${t_ts},
  command_id        ${t_id},
  session_id        ${t_id},
  refusal           ${t_str}(24${t_char}),
  constraint reservation_pk primary key (id),
  constraint reservation_once unique (open_at),
  constraint reservation_of_station foreign key (station_id) references station (id),
  constraint reservation_of_account foreign key (account_id) references account (id)
);
create sequence reservation_seq start with 1 increment by 50;
create index reservation_by_account on reservation (account_id, id);
create index reservation_by_station on reservation (station_id, id);
create index reservation_open on reservation (reservation_state, until_at);

alter table charging_session add reserved_from ${t_ts};
alter table charging_session add reserved_until ${t_ts};

alter table bill_data_record add reservation_id ${t_id};
create unique index bill_data_record_reservation on bill_data_record (reservation_id);
