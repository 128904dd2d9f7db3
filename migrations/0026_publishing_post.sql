-- Posts of our own on their way out: every wording, everything that was done with each, and how it went on each account;
-- and the consents that some of them rest on.

create table if not exists post (
  id text primary key,
  stage text not null,
  steps bigint not null,
  wording bigint not null,
  by_person text not null,
  made_at bigint not null,
  planned_for bigint,
  copied_from text
);
create index if not exists post_stage on post (stage, made_at);

create table if not exists post_wording (
  post_id text not null references post (id),
  n bigint not null,
  title text not null,
  text text not null,
  audience text not null,
  need text not null,
  message text not null,
  page text not null,
  page_reason text not null,
  personal text not null,
  basis text,
  basis_reason text not null,
  shown text not null,
  consents text not null,
  exception bigint not null,
  exception_reason text not null,
  picture text not null,
  description text not null,
  described bigint not null,
  written text not null,
  borrowed bigint not null,
  right_holder text not null,
  licence text not null,
  larger bigint not null,
  assessed_by text,
  assessed_at bigint,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (post_id, n)
);

create table if not exists post_step (
  post_id text not null references post (id),
  n bigint not null,
  act text not null,
  wording bigint not null,
  confirmed text not null,
  watched text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (post_id, n)
);

create table if not exists post_delivery (
  post_id text not null references post (id),
  account_id text not null,
  stage text not null,
  external text,
  permalink text,
  at bigint,
  why text,
  primary key (post_id, account_id)
);
create index if not exists post_delivery_account on post_delivery (account_id);

create table if not exists consent (
  id text primary key,
  unit_id text not null,
  subject text not null,
  scope text not null,
  given_on text not null,
  valid_until text,
  form text not null,
  kept text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  withdrawn_by text,
  withdrawn_at bigint,
  withdrawn_reason text
);
create index if not exists consent_unit on consent (unit_id, subject);
