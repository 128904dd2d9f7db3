-- The platforms that accounts may be on, as whoever manages accounts describes them: each word on one is a row, and the
-- latest holds. Beside the plans, how many questions were answered on an account in a month.
create table if not exists account_platform (
  key text not null,
  n bigint not null,
  name text not null,
  kind text not null,
  media text not null,
  listed_by text not null,
  listed_at bigint not null,
  guideline text not null,
  primary key (key, n)
);

create table if not exists plan_answered (
  account text not null references account (id),
  month text not null,
  answered bigint not null,
  primary key (account, month)
);
