-- The guideline's versions written in the interface: drafts, those that were approved, and what was done with each.

create table if not exists guideline_version (
  n bigint primary key,
  name text not null,
  content text not null,
  digest text not null,
  written_from text not null,
  in_force_on text,
  revision bigint,
  stage text not null
);

create table if not exists guideline_step (
  version bigint not null references guideline_version (n),
  n bigint not null,
  step text not null,
  note text not null,
  done_by text not null,
  done_at bigint not null,
  guideline text not null,
  primary key (version, n)
);

create index if not exists guideline_version_force on guideline_version (name, stage, in_force_on);
