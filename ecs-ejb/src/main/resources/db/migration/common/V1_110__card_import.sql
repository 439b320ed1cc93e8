alter table card_pool add low_stock ${t_int} default 0 not null;
alter table card_pool add low_since ${t_ts};
alter table card_pool add low_told_at ${t_ts};
create index card_of_pool_sorted on card (pool_id, printed_number, lower_id);

create table card_import (
  id           ${t_id} not null,
  pool_id      ${t_id} not null,
  file_name    ${t_str}(200${t_char}) not null,
  import_state ${t_str}(12${t_char}) not null,
  last_line    ${t_int} not null,
  stored_line  ${t_int} not null,
  stored_cards ${t_int} not null,
  asked_by     ${t_str}(100${t_char}) not null,
  began_at     ${t_ts} not null,
  ended_at     ${t_ts},
  constraint card_import_pk primary key (id),
  constraint card_import_of_pool foreign key (pool_id) references card_pool (id)
);
create sequence card_import_seq start with 1 increment by 50;
create index card_import_by_state on card_import (import_state, id);

create table card_import_line (
  import_id      ${t_id} not null,
  line_no        ${t_int} not null,
  card_lower_id  ${t_str}(36${t_char}) not null,
  printed_number ${t_str}(40${t_char}) not null,
  card_kind      ${t_str}(12${t_char}) not null,
  valid_until    ${t_ts},
  problem        ${t_str}(20${t_char}),
  constraint card_import_line_pk primary key (import_id, line_no),
  constraint card_import_line_of foreign key (import_id) references card_import (id)
);
create index card_import_line_by_card on card_import_line (import_id, card_lower_id, line_no);
create index card_import_line_problem on card_import_line (import_id, problem, line_no);
