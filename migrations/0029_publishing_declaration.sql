-- What whoever writes a post declares of it before it goes out, wording by wording; the film that goes with it; what was
-- let through as no number of a person; and what a consent rests on besides its paper.

create table if not exists post_declaration (
  post_id text not null references post (id),
  n bigint not null,
  held text not null,
  holds_none bigint not null,
  kinds text not null,
  persons bigint,
  minimised bigint not null,
  alternatives text not null,
  harm text not null,
  risk text not null,
  series text not null,
  risk_by text,
  risk_at bigint,
  informed text not null,
  informed_on text,
  informed_means text not null,
  informed_version text not null,
  met text not null,
  people bigint not null,
  vital bigint not null,
  primary key (post_id, n)
);
create index if not exists post_declaration_series on post_declaration (series);

create table if not exists post_film (
  post_id text not null references post (id),
  n bigint not null,
  address text not null,
  speech bigint not null,
  live bigint not null,
  text_only bigint not null,
  read_aloud bigint not null,
  captions text not null,
  primary key (post_id, n)
);

create table if not exists post_override (
  post_id text not null references post (id),
  words text not null,
  reason text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null,
  primary key (post_id, words)
);

create table if not exists consent_assurance (
  consent_id text primary key references consent (id),
  born_on text,
  guardians bigint not null,
  guardians_consented text not null,
  capacity text not null,
  capacity_on text,
  informed_on text,
  informed_means text not null,
  informed_version text not null
);

create table if not exists post_exemption (
  post_id text not null references post (id),
  wording bigint not null,
  rules text not null,
  reason text not null,
  by_person text not null,
  at bigint not null,
  guideline text not null
);
create index if not exists post_exemption_post on post_exemption (post_id, wording);

create table if not exists post_step_role (
  post_id text not null references post (id),
  n bigint not null,
  roles text not null,
  primary key (post_id, n)
);
