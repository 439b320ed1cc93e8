create table subscriber (
  id              ${t_id} not null,
  subscriber_kind ${t_str}(12${t_char}) not null,
  full_name       ${t_str}(200${t_char}) not null,
  search_name     ${t_str}(200${t_char}) not null,
  crm_reference   ${t_str}(64${t_char}),
  email           ${t_str}(254${t_char}),
  phone           ${t_str}(20${t_char}),
  language        ${t_str}(5${t_char}) not null,
  street          ${t_str}(200${t_char}),
  postal_code     ${t_str}(20${t_char}),
  city            ${t_str}(100${t_char}),
  country         ${t_str}(2${t_char}),
  constraint subscriber_pk primary key (id),
  constraint subscriber_crm_reference unique (crm_reference)
);
create sequence subscriber_seq start with 1 increment by 50;
create index subscriber_by_name on subscriber (search_name);
create index subscriber_by_phone on subscriber (phone);

create table account (
  id               ${t_id} not null,
  account_number   ${t_str}(20${t_char}),
  subscriber_id    ${t_id} not null,
  account_state    ${t_str}(12${t_char}) not null,
  billing_mode     ${t_str}(12${t_char}) not null,
  currency         ${t_str}(3${t_char}) not null,
  zone             ${t_str}(64${t_char}) not null,
  tariff_code      ${t_str}(36${t_char}) not null,
  credit_limit     numeric(19,4) not null,
  sessions_at_once ${t_int} not null,
  created_at       ${t_ts} not null,
  revision         ${t_int} not null,
  constraint account_pk primary key (id),
  constraint account_number_unique unique (account_number),
  constraint account_subscriber foreign key (subscriber_id) references subscriber (id)
);
create sequence account_seq start with 1 increment by 50;
create index account_by_subscriber on account (subscriber_id);
