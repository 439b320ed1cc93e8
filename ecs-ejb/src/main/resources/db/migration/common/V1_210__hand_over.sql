-- When an OpenID provider vouched for a sign-in last; without one it has a password of ours.
alter table sign_in add provided_at ${t_ts};

create table hand_over (
  token_hash ${t_str}(64${t_char}) not null,
  lower_name ${t_str}(100${t_char}) not null,
  expires_at ${t_ts} not null,
  constraint hand_over_pk primary key (token_hash),
  constraint hand_over_of foreign key (lower_name) references sign_in (lower_name)
);
create index hand_over_by_time on hand_over (expires_at);
create index hand_over_by_name on hand_over (lower_name);
