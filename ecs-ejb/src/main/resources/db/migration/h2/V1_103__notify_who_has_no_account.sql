alter table notification alter column account_id drop not null;
