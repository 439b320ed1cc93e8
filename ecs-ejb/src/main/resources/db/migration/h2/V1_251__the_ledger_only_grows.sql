-- A journal seals its postings (ADR 60): they come first, it checks them, and nothing changes afterwards.
create trigger journal_only_grows before insert, update, delete on journal for each row
  call 'org.ecs.schema.OnlyGrows';
create trigger posting_only_grows before insert, update, delete on posting for each row
  call 'org.ecs.schema.OnlyGrows';
