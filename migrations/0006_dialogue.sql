-- What platforms sent us, the items understood from it, and what people did about them.
create table if not exists payload (
  id text primary key,
  account_id text not null,
  purpose text not null,
  method text not null,
  url text not null,
  status bigint not null,
  headers text not null,
  body text not null,
  received_at bigint not null,
  understood_at bigint,
  problem text
);
create index if not exists payload_waiting on payload (account_id, received_at) where understood_at is null;

create index if not exists payload_body on payload (body);

create table if not exists sweep (
  account_id text primary key,
  started_at bigint not null,
  since bigint,
  cursor text,
  garbled bigint not null,
  finished_at bigint,
  full_at bigint
);

create table if not exists coverage (
  account_id text not null,
  from_at bigint not null,
  to_at bigint not null,
  how text not null,
  reason text,
  primary key (account_id, from_at, how)
);

create table if not exists item (
  id text primary key,
  account_id text not null,
  external_id text not null,
  kind text not null,
  direction text not null,
  parent text,
  lifted bigint not null,
  root text,
  author_id text,
  author_name text,
  posted_at bigint,
  first_seen_at bigint not null,
  confirmed_at bigint not null,
  visibility text not null,
  presence text not null,
  permalink text,
  content text not null,
  versions bigint not null,
  need text not null,
  due_at bigint,
  due_from bigint,
  guideline text not null,
  open bigint not null,
  known_at bigint,
  unique (account_id, external_id)
);
-- What waits, in the order in which it is due, with what the inbox is narrowed by; and the same to be counted.
create index if not exists item_inbox on item (due_at, id, need, account_id) where open = 1;
create index if not exists item_waiting on item (account_id, need, due_at, id) where open = 1;
create index if not exists item_thread on item (account_id, root);
create index if not exists item_seen on item (account_id, first_seen_at);
create index if not exists item_swept on item (account_id, confirmed_at) where presence = 'present';

create table if not exists item_version (
  id text primary key,
  item_id text not null,
  n bigint not null,
  observed_at bigint not null,
  text text not null,
  author_name text,
  content text not null,
  payload_id text not null,
  byte_from bigint not null,
  byte_to bigint not null,
  unique (item_id, n)
);

create table if not exists finding (
  version_id text not null,
  item_id text not null,
  n bigint not null,
  code text not null,
  byte_from bigint not null,
  byte_to bigint not null,
  confidence bigint not null,
  reason text not null,
  primary key (version_id, n)
);
create index if not exists finding_item on finding (item_id);
create index if not exists item_version_payload on item_version (payload_id);

create table if not exists no_copy (
  account_id text not null,
  external_id text not null,
  item_id text not null,
  since bigint not null,
  primary key (account_id, external_id)
);

create table if not exists handling (
  item_id text not null,
  n bigint not null,
  how text not null,
  by_person text,
  at bigint not null,
  guideline text not null,
  note text,
  primary key (item_id, n)
);

create table if not exists answer (
  id text primary key,
  item_id text not null,
  account_id text not null,
  text text not null,
  by_person text not null,
  decided_at bigint not null,
  guideline text not null,
  due_at bigint,
  stage text not null,
  external_id text,
  posted_at bigint,
  confirmed_at bigint
);
create index if not exists answer_item on answer (item_id);

create table if not exists round (
  id text primary key,
  account_id text not null,
  opens_at bigint not null,
  due_at bigint not null,
  guideline text not null,
  stage text not null,
  signed_by text,
  signed_at bigint,
  through_item text,
  told bigint not null,
  unique (account_id, due_at)
);
create index if not exists round_stage on round (stage, due_at);
