-- Fees of a month whose invoice would come to nothing wait for the next one.
create table fee_course (
  account_id ${t_id} not null,
  billed_to  date not null,
  constraint fee_course_pk primary key (account_id),
  constraint fee_of_account foreign key (account_id) references account (id)
);
