-- Every item is assessed as a public record: registered, kept in order, or of minor importance. What nobody has assessed
-- in its present wording waits in item_unassessed; every assessment that was made stays.

create table if not exists item_assessment (
  item_id text not null,
  n bigint not null,
  wording bigint not null,
  outcome text not null,
  ground text,
  reason text,
  number text,
  secrecy bigint not null,
  proposed text not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);

-- In the order of their identities, which is that of the times at which they were written.
create table if not exists item_unassessed (
  item_id text primary key,
  account_id text not null
);

-- What was there before waits too, but for what must not be copied.
insert into item_unassessed (item_id, account_id)
select i.id, i.account_id
from item i
where not exists (select 1 from item_assessment a where a.item_id = i.id)
  and not exists (select 1 from no_copy c where c.item_id = i.id)
on conflict (item_id) do nothing;
