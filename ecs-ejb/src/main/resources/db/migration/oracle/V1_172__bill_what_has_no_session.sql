alter table bill_data_record modify (session_id null);
