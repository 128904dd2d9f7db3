-- The official accounts, how we sign in to them, and whether what stands on them reaches us.
create table if not exists account (
  id text primary key,
  key text not null unique,
  name text not null,
  platform text not null,
  url text not null,
  unit text not null,
  purpose text not null,
  responsible text not null,
  deputy text not null,
  manager text not null,
  opened_by text not null,
  opened_at bigint not null,
  guideline text not null,
  closed_at bigint
);

-- The secret is sealed with the organisation's key and opens for this account alone.
create table if not exists account_connection (
  account text primary key references account (id),
  api_url text not null,
  login text not null,
  secret bytea not null,
  connected_by text not null,
  connected_at bigint not null
);

-- One row per account: how it went the last time, since when it has been so, and what is wrong.
create table if not exists account_state (
  account text primary key references account (id),
  checked_at bigint not null,
  fetched_at bigint,
  since bigint not null,
  trouble text
);
