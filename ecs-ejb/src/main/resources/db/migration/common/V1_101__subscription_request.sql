create table subscription_request (
  id                ${t_id} not null,
  status_token      ${t_str}(64${t_char}) not null,
  confirmation_hash ${t_str}(64${t_char}),
  request_state     ${t_str}(12${t_char}) not null,
  subscriber_kind   ${t_str}(12${t_char}) not null,
  full_name         ${t_str}(200${t_char}) not null,
  email             ${t_str}(254${t_char}) not null,
  phone             ${t_str}(20${t_char}),
  language          ${t_str}(5${t_char}) not null,
  street            ${t_str}(200${t_char}),
  postal_code       ${t_str}(20${t_char}),
  city              ${t_str}(100${t_char}),
  country           ${t_str}(2${t_char}),
  billing_mode      ${t_str}(12${t_char}) not null,
  tariff_code       ${t_str}(48${t_char}) not null,
  consent_version   ${t_str}(60${t_char}) not null,
  consent_text      ${t_str}(2000${t_char}) not null,
  lower_email       ${t_str}(254${t_char}) not null,
  asked_from        ${t_str}(100${t_char}) not null,
  asked_at          ${t_ts} not null,
  expires_at        ${t_ts},
  question          ${t_str}(1000${t_char}),
  reply             ${t_str}(1000${t_char}),
  decided_at        ${t_ts},
  decision          ${t_str}(1000${t_char}),
  account_id        ${t_id},
  constraint subscription_request_pk primary key (id),
  constraint subscription_request_status unique (status_token),
  constraint subscription_request_confirm unique (confirmation_hash),
  constraint subscription_request_account foreign key (account_id) references account (id)
);
create sequence subscription_request_seq start with 1 increment by 50;
create index subscription_request_queue on subscription_request (request_state, id);
create index subscription_request_email on subscription_request (lower_email, asked_at);
create index subscription_request_from on subscription_request (asked_from, asked_at);
