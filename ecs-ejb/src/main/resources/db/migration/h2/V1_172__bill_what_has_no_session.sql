alter table bill_data_record alter column session_id drop not null;
