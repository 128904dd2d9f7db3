-- Drafts of answers that a colleague reads before they are sent, with everything that was done with each; answers that
-- are more than an ordinary answer; what items say about other places; and until when a post of ours is right.

create table if not exists answer_draft (
  item_id text not null,
  n bigint not null,
  account_id text not null,
  seen bigint not null,
  by_person text not null,
  asked text not null,
  kind text not null,
  thread text not null,
  stage text not null,
  taken_by text,
  steps bigint not null,
  answer_id text,
  primary key (item_id, n)
);
create index if not exists answer_draft_open on answer_draft (account_id) where stage in ('asked', 'taken', 'returned');
create index if not exists answer_draft_answer on answer_draft (answer_id);

create table if not exists answer_draft_step (
  item_id text not null,
  draft bigint not null,
  n bigint not null,
  act text not null,
  text text,
  note text,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, draft, n)
);

-- Only of answers that hold somebody off for a while, or that stand in a thread which others began.
create table if not exists answer_manner (
  answer_id text primary key,
  kind text not null,
  thread text not null
);

create table if not exists item_mark (
  item_id text not null,
  n bigint not null,
  account_id text not null,
  kind text not null,
  place text,
  unit_id text,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  ended_by text,
  ended_at bigint,
  primary key (item_id, n)
);
create index if not exists item_mark_at on item_mark (at);

-- The latest word on until when a post is right; a task from the day after on.
create table if not exists item_validity (
  item_id text not null,
  n bigint not null,
  account_id text not null,
  last_day text,
  note text,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);
