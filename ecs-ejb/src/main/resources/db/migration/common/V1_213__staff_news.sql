alter table notification add staff_name ${t_str}(100${t_char});
