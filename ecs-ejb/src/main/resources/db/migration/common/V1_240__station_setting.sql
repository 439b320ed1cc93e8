create table station_setup (
  station_id   ${t_id} not null,
  asked_at     ${t_ts},
  read_at      ${t_ts},
  due_at       ${t_ts},
  reboot_since ${t_ts},
  constraint station_setup_pk primary key (station_id),
  constraint station_setup_of_station foreign key (station_id) references station (id)
);
create index station_setup_due on station_setup (due_at);

create table station_setting (
  station_id    ${t_id} not null,
  setting_key   ${t_str}(50${t_char}) not null,
  setting_value ${t_str}(500${t_char}),
  fixed         ${t_bool} not null,
  not_known     ${t_bool} not null,
  read_at       ${t_ts} not null,
  constraint station_setting_pk primary key (station_id, setting_key),
  constraint station_setting_of_station foreign key (station_id) references station (id)
);

create table setting_template (
  id         ${t_id} not null,
  vendor     ${t_str}(50${t_char}) not null,
  model      ${t_str}(50${t_char}) not null,
  firmwares  ${t_str}(51${t_char}) not null,
  revision   ${t_int} not null,
  constraint setting_template_pk primary key (id),
  constraint setting_template_once unique (vendor, model, firmwares)
);
create sequence setting_template_seq start with 1 increment by 50;
create index station_by_model on station (vendor, model);

create table wanted_setting (
  template_id   ${t_id} not null,
  setting_key   ${t_str}(50${t_char}) not null,
  setting_value ${t_str}(500${t_char}),
  constraint wanted_setting_pk primary key (template_id, setting_key),
  constraint wanted_of_template foreign key (template_id) references setting_template (id)
);

create table setting_template_job (
  template_id ${t_id} not null,
  job_id      ${t_id} not null,
  constraint setting_template_job_pk primary key (template_id, job_id),
  constraint job_of_template foreign key (template_id) references setting_template (id)
);
