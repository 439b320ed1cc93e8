-- Leave to collect invoices from a bank account (SEPA direct debit), and the files that do so.
create table sepa_mandate (
  id          ${t_id} not null,
  mandate_ref ${t_str}(35${t_char}) not null,
  account_id  ${t_id} not null,
  active_for  ${t_id},
  holder      ${t_str}(70${t_char}) not null,
  iban        ${t_str}(34${t_char}) not null,
  signed_on   date not null,
  revoked_at  ${t_ts},
  constraint sepa_mandate_pk primary key (id),
  constraint sepa_mandate_ref unique (mandate_ref),
  constraint sepa_mandate_one unique (active_for),
  constraint mandate_of_account foreign key (account_id) references account (id)
);
create sequence sepa_mandate_seq start with 1 increment by 50;
create index sepa_mandate_by_account on sepa_mandate (account_id);

create table direct_debit_file (
  id         ${t_id} not null,
  made_at    ${t_ts} not null,
  made_by    ${t_str}(100${t_char}) not null,
  collect_on date not null,
  amount     numeric(19,4) not null,
  debits     ${t_int} not null,
  content    ${t_clob} not null,
  constraint direct_debit_file_pk primary key (id)
);
create sequence direct_debit_file_seq start with 1 increment by 50;
