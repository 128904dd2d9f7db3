-- The pictures that nobody sees without saying why, and who said it.
create table if not exists item_blur (
  item_id text primary key,
  case_id text not null,
  since bigint not null
);

create table if not exists item_viewing (
  id text primary key,
  item_id text not null,
  person_id text not null,
  reason text not null,
  viewed_at bigint not null
);
create index if not exists item_viewing_item on item_viewing (item_id, person_id, viewed_at);
