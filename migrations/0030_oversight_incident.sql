-- Incidents: what happened, step by step, what the supervisory authority is told, who was written to; and crises: which
-- accounts are used, who watches them, what was put together for those who lead.

create table if not exists incident (
  id text primary key,
  stage text not null,
  steps bigint not null,
  kind text not null,
  extent text not null,
  account_id text,
  item_id text,
  item_wording bigint,
  item_digest text,
  post_id text,
  origin text not null,
  what text not null,
  discovered_at bigint not null,
  breach text,
  aware_at bigint,
  by_person text,
  made_at bigint not null,
  guideline text not null
);
create index if not exists incident_origin on incident (origin);
create index if not exists incident_stage on incident (stage, made_at);

create table if not exists incident_step (
  incident_id text not null references incident (id),
  n bigint not null,
  act text not null,
  by_person text,
  at bigint not null,
  text text not null,
  reference text not null,
  guideline text not null,
  primary key (incident_id, n)
);

-- What GDPR art. 33.3 asks for. A description is never changed; the latest holds.
create table if not exists incident_description (
  incident_id text not null references incident (id),
  n bigint not null,
  nature text not null,
  persons text not null,
  records text not null,
  contact text not null,
  consequences text not null,
  measures text not null,
  by_person text not null,
  at bigint not null,
  primary key (incident_id, n)
);

create table if not exists incident_told (
  incident_id text not null,
  what text not null,
  person_id text not null,
  at bigint not null,
  primary key (incident_id, what, person_id)
);

-- How often in a row we were not let in to an account; technical state.
create table if not exists incident_sign (
  account_id text primary key,
  failures bigint not null,
  checked_at bigint not null
);

-- Whether a moderation decision about personal data is to be assessed as an incident.
create table if not exists incident_question (
  case_id text primary key,
  answer text not null,
  reason text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null
);

create table if not exists crisis (
  id text primary key,
  name text not null,
  themes text not null,
  begun_by text not null,
  begun_at bigint not null,
  guideline text not null,
  ended_by text,
  ended_at bigint,
  ended_why text
);

-- Whether an account is used; a choice is never changed, the latest holds.
create table if not exists crisis_choice (
  crisis_id text not null references crisis (id),
  n bigint not null,
  account_id text not null,
  used bigint not null,
  reason text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (crisis_id, n)
);

-- That an account which is not used says where the information is.
create table if not exists crisis_notice (
  crisis_id text not null references crisis (id),
  n bigint not null,
  account_id text not null,
  text text not null,
  address text not null,
  by_person text not null,
  at bigint not null,
  primary key (crisis_id, n)
);

create table if not exists crisis_slot (
  crisis_id text not null references crisis (id),
  n bigint not null,
  account_id text not null,
  person_id text not null,
  deputy_id text not null,
  from_at bigint not null,
  until_at bigint not null,
  by_person text not null,
  at bigint not null,
  primary key (crisis_id, n)
);

create table if not exists crisis_digest (
  crisis_id text not null references crisis (id),
  n bigint not null,
  at bigint not null,
  items bigint not null,
  text text not null,
  primary key (crisis_id, n)
);

create table if not exists crisis_told (
  crisis_id text not null,
  what text not null,
  person_id text not null,
  at bigint not null,
  primary key (crisis_id, what, person_id)
);
