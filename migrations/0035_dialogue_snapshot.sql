-- Snapshots of accounts: when one is due, the package that was made, and to whom it was handed over; and for which accounts
-- they are made more often than the guideline says.

create table if not exists snapshot (
  n bigint primary key,
  account_id text not null,
  cause text not null,
  asked_at bigint not null,
  asked_by text,
  asked_name text,
  guideline text not null,
  due_day text not null,
  stage text not null,
  file text,
  digest text,
  bytes bigint,
  seal text,
  payloads bigint,
  copies bigint,
  made_at bigint,
  recipient text,
  reference text,
  delivered_day text,
  delivered_by text,
  delivered_name text,
  delivered_at bigint
);
create index if not exists snapshot_account on snapshot (account_id, n);

-- What was told about one, once each.
create table if not exists snapshot_reminder (
  snapshot_n bigint not null references snapshot (n),
  notice text not null,
  primary key (snapshot_n, notice)
);

create table if not exists snapshot_pace (
  account_id text not null,
  n bigint not null,
  per_year bigint not null,
  reason text not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (account_id, n)
);
