alter table notification modify (account_id null);
