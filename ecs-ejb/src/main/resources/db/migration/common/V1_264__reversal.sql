alter table bill_data_record add reverses_id ${t_id};
create unique index bill_data_record_reversal on bill_data_record (reverses_id);
