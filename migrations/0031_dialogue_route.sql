-- What people say that an item is about, whom they asked before it was answered, and the conversations that were broken off.

create table if not exists item_class (
  item_id text not null,
  n bigint not null,
  class text not null,
  case_number text,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);

-- By the item on which it was decided; top_id is the item that began the conversation.
create table if not exists thread_break (
  item_id text not null,
  n bigint not null,
  top_id text not null,
  class text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  ended_by text,
  ended_at bigint,
  primary key (item_id, n)
);
create index if not exists thread_break_top on thread_break (top_id) where ended_at is null;

create table if not exists item_consultation (
  item_id text not null,
  n bigint not null,
  role text not null,
  said text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);

-- A question that is put on to somebody who knows: an expert, a unit, the registrar.
create table if not exists item_query (
  item_id text not null,
  n bigint not null,
  account_id text not null,
  kind text not null,
  asked text,
  unit_id text,
  question text not null,
  due_at bigint not null,
  stage text not null,
  reply text,
  replied_by text,
  replied_at bigint,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);
create index if not exists item_query_open on item_query (due_at) where stage = 'asked';

-- Who answers what is asked of a unit; the latest holds.
create table if not exists unit_contact (
  unit_id text not null,
  n bigint not null,
  person_id text not null,
  head_id text not null,
  by_person text not null,
  at bigint not null,
  primary key (unit_id, n)
);

-- The paths through the guideline's flow that were walked, y for each yes and n for each no.
create table if not exists item_flow (
  item_id text not null,
  n bigint not null,
  path text not null,
  class text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);
