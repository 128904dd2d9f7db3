-- Every bundle that was begun, written down before its bytes are stored, and what became of it.
create table if not exists bundle (
  digest text primary key,
  case_id text not null,
  item_id text not null,
  form text not null,
  stage text not null,
  begun_at bigint not null,
  condemned_by text,
  condemned_at bigint,
  gone_at bigint
);
create index if not exists bundle_item on bundle (item_id);
create index if not exists bundle_case on bundle (case_id);

insert into bundle (digest, case_id, item_id, form, stage, begun_at)
select bundle, id, item_id, form, 'kept', coalesce(sealed_at, decided_at) from moderation_case
where bundle is not null
on conflict (digest) do nothing;
