create index audit_entry_by_time on audit_entry (happened_at, id);
create index audit_entry_by_who on audit_entry (who, id);
