-- Words are compared letter by letter, whatever the database's language, so that the key finds what begins so.
create table subscriber_word (
  word       ${t_str}(100${t_char})${c_plain} not null,
  account_id ${t_id} not null,
  word_kind  ${t_str}(16${t_char}) not null,
  shown      ${t_str}(254${t_char}) not null,
  constraint subscriber_word_pk primary key (word, account_id, word_kind),
  constraint subscriber_word_of foreign key (account_id) references account (id)
);
create index subscriber_word_by_account on subscriber_word (account_id, word);

create table vehicle (
  id         ${t_id} not null,
  account_id ${t_id} not null,
  plate      ${t_str}(20${t_char}) not null,
  plate_word ${t_str}(40${t_char}) not null,
  remark     ${t_str}(200${t_char}),
  added_at   ${t_ts} not null,
  constraint vehicle_pk primary key (id),
  constraint vehicle_once unique (account_id, plate_word),
  constraint vehicle_of_account foreign key (account_id) references account (id)
);
create sequence vehicle_seq start with 1 increment by 50;

create table account_note (
  id         ${t_id} not null,
  account_id ${t_id} not null,
  written_at ${t_ts} not null,
  written_by ${t_str}(100${t_char}) not null,
  note_text  ${t_str}(2000${t_char}) not null,
  constraint account_note_pk primary key (id),
  constraint account_note_of_account foreign key (account_id) references account (id)
);
create sequence account_note_seq start with 1 increment by 50;
create index account_note_by_account on account_note (account_id, id);
