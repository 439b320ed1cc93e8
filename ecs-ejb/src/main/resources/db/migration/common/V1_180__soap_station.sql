-- Old stations cannot show a password; and stations that speak SOAP are asked at their own address.
alter table station add keyless_since ${t_ts};
alter table station add soap_address ${t_str}(255${t_char});
alter table station add soap_address_at ${t_ts};
