-- The words that only named people read, on which decision, and who takes part in deciding about an item.
create table if not exists restriction (
  case_id text primary key,
  item_id text not null,
  account_id text not null,
  wording bigint not null,
  ground text not null,
  guideline text not null,
  since bigint not null,
  lifted_at bigint
);
create index if not exists restriction_item on restriction (item_id) where lifted_at is null;

create table if not exists item_reader (
  item_id text not null,
  person_id text not null,
  since bigint not null,
  primary key (item_id, person_id)
);

create table if not exists item_second (
  case_id text primary key,
  item_id text not null,
  first_person text not null,
  since bigint not null
);
create index if not exists item_second_item on item_second (item_id);
