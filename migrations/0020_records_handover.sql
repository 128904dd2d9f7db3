-- What was handed over to the authority's own diary, and the receipts that came back with its numbers.

create table if not exists register_handover (
  entry_id text not null,
  n bigint not null,
  account_id text not null,
  way text not null,
  stage text not null,
  by_person text not null,
  by_name text not null,
  ordered_at bigint not null,
  handed_at bigint,
  number text,
  received_at bigint,
  received_by text,
  guideline text not null,
  primary key (entry_id, n)
);
create index if not exists register_handover_open on register_handover (ordered_at, entry_id) where received_at is null;
