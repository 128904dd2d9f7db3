-- How closely an account is watched where that departs from the guideline's ordinary rounds: for a while, or for good.

create table if not exists pace (
  account_id text not null,
  n bigint not null,
  cause text not null,
  rounds bigint not null,
  reason text not null,
  last_day text,
  set_by text not null,
  set_at bigint not null,
  ended_by text,
  ended_at bigint,
  guideline text not null,
  primary key (account_id, n)
);
