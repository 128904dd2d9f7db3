-- Moderation cases, their evidence and time stamps, restorations, and what must never be copied.
create table if not exists moderation_case (
  id text primary key,
  item_id text not null,
  account_id text not null,
  ground text not null,
  act text not null,
  reason text not null,
  version_n bigint not null,
  content text not null,
  form text not null,
  register bigint not null,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null,
  stage text not null,
  second_by text,
  second_at bigint,
  bundle text,
  sealed_at bigint,
  acted_at bigint,
  verified_at bigint,
  entry_id text,
  stopped text
);
create index if not exists moderation_case_item on moderation_case (item_id);
create index if not exists moderation_case_stage on moderation_case (stage, decided_at);

create table if not exists restoration (
  case_id text primary key,
  asked_by text not null,
  asked_at bigint not null,
  reason text not null,
  guideline text not null,
  stage text not null,
  confirmed_by text,
  confirmed_at bigint,
  acted_at bigint
);

create table if not exists stamp (
  bundle text primary key,
  case_id text not null,
  stage text not null,
  asked_at bigint not null,
  authority text,
  response text,
  stamped_at bigint
);

create table if not exists police_report (
  case_id text primary key,
  decision text not null,
  reason text not null,
  reference text,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null
);
