-- The register: what is proposed for it, what a registrar decided, and every change since.
create table if not exists register_entry (
  id text primary key,
  case_id text not null unique,
  item_id text not null,
  account_id text not null,
  origin text not null,
  dated_at bigint not null,
  sender text,
  matter text not null,
  restricted bigint not null,
  bundle text not null,
  ground text not null,
  guideline text not null,
  proposed_at bigint not null,
  stage text not null,
  number text,
  document bigint,
  year bigint,
  decided_at bigint,
  change bigint not null,
  unique (number, document)
);
create index if not exists register_entry_waiting on register_entry (proposed_at, id) where stage = 'proposed';
create index if not exists register_entry_year on register_entry (year, decided_at, id) where stage = 'registered';
create index if not exists register_entry_item on register_entry (item_id);

create table if not exists register_decision (
  entry_id text not null,
  n bigint not null,
  outcome text not null,
  reason text,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (entry_id, n)
);

create table if not exists register_secrecy (
  entry_id text not null,
  n bigint not null,
  provision text,
  authority text,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (entry_id, n)
);

create table if not exists register_change (
  entry_id text not null,
  n bigint not null,
  field text not null,
  old text,
  new text,
  reason text not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (entry_id, n, field)
);

create table if not exists register_series (
  series text not null,
  year bigint not null,
  last bigint not null,
  primary key (series, year)
);

create table if not exists register_matter (
  number text primary key,
  documents bigint not null
);
