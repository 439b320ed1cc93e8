create table bill_data_record (
  id                ${t_id} not null,
  session_id        ${t_id} not null,
  active_session_id ${t_id},
  account_id        ${t_id} not null,
  station_id        ${t_id} not null,
  connector_no      ${t_int} not null,
  card_lower_id     ${t_str}(36${t_char}) not null,
  started_at        ${t_ts} not null,
  ended_at          ${t_ts} not null,
  energy_wh         ${t_id} not null,
  tariff_version_id ${t_id} not null,
  net               numeric(19,4) not null,
  vat               numeric(19,4) not null,
  gross             numeric(19,4) not null,
  currency          ${t_str}(3${t_char}) not null,
  price_lines       ${t_clob} not null,
  written_at        ${t_ts} not null,
  constraint bill_data_record_pk primary key (id),
  constraint bill_data_record_once unique (active_session_id),
  constraint bill_data_record_sum check (gross = net + vat),
  constraint bill_data_record_session foreign key (session_id) references charging_session (id),
  constraint bill_data_record_account foreign key (account_id) references account (id)
);
create sequence bill_data_record_seq start with 1 increment by 50;
create index bill_data_record_by_account on bill_data_record (account_id, id);
create index bill_data_record_by_end on bill_data_record (ended_at);
