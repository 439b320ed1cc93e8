create table invoice_file (
  invoice_id ${t_id} not null,
  file_kind  ${t_str}(12${t_char}) not null,
  media_type ${t_str}(60${t_char}) not null,
  sha256     ${t_str}(64${t_char}) not null,
  content    ${t_blob} not null,
  made_at    ${t_ts} not null,
  constraint invoice_file_pk primary key (invoice_id, file_kind),
  constraint file_of_invoice foreign key (invoice_id) references invoice (id)
);
create table invoice_rendering (
  invoice_id ${t_id} not null,
  tries      ${t_int} not null,
  due_at     ${t_ts} not null,
  constraint invoice_rendering_pk primary key (invoice_id),
  constraint rendering_of_invoice foreign key (invoice_id) references invoice (id)
);
create index rendering_due on invoice_rendering (due_at);
