-- The retention schedule, what is held, and what is disposed of: proposed, reviewed, approved, carried out.

create table if not exists retention_row (
  n bigint primary key,
  unit_id text,
  kind text not null,
  fate text not null,
  days bigint,
  months bigint,
  trigger_word text,
  body text,
  decided_on text,
  reference text,
  valid_from text not null,
  added_by text not null,
  added_at bigint not null,
  guideline text not null,
  ended_by text,
  ended_at bigint
);

create table if not exists hold (
  n bigint primary key,
  kind text not null,
  scope text not null,
  account_id text,
  words text not null,
  from_day text,
  to_day text,
  hits bigint not null,
  reason text not null,
  set_by text not null,
  set_at bigint not null,
  guideline text not null,
  lifted_by text,
  lifted_at bigint,
  lifted_why text
);

create table if not exists hold_item (
  hold_n bigint not null,
  item_id text not null,
  primary key (hold_n, item_id)
);
create index if not exists hold_item_item on hold_item (item_id);

create table if not exists disposal (
  n bigint primary key,
  scope text not null,
  scope_id text,
  day text not null,
  stage text not null,
  asked_by text not null,
  asked_at bigint not null,
  guideline text not null,
  approved_by text,
  approved_at bigint,
  ended_at bigint
);

create table if not exists disposal_line (
  disposal_n bigint not null,
  item_id text not null,
  account_id text not null,
  account_name text not null,
  kind text not null,
  received_at bigint not null,
  content text not null,
  wordings bigint not null,
  row_n bigint not null,
  event_on text not null,
  due_on text not null,
  state text not null,
  held_by text,
  reason text,
  by_person text,
  at bigint,
  primary key (disposal_n, item_id)
);
create index if not exists disposal_line_item on disposal_line (item_id) where state = 'disposed';
create index if not exists disposal_line_account on disposal_line (account_id) where state = 'disposed';

create table if not exists disposal_step (
  disposal_n bigint not null,
  n bigint not null,
  step text not null,
  reason text not null,
  by_person text,
  at bigint not null,
  guideline text not null,
  primary key (disposal_n, n)
);
