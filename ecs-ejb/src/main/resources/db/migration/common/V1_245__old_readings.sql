create table readings_course (
  stage      ${t_str}(12${t_char}) not null,
  through_id ${t_id} not null,
  constraint readings_course_pk primary key (stage)
);
insert into readings_course (stage, through_id) values ('THINNED', 0);
insert into readings_course (stage, through_id) values ('FORGOTTEN', 0);

create table readings_left (
  stage      ${t_str}(12${t_char}) not null,
  session_id ${t_id} not null,
  constraint readings_left_pk primary key (stage, session_id)
);
