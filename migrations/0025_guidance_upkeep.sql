-- How the guideline is kept up to date: the decision behind a version, who was asked about it and what they said, its
-- reviews, and who has acknowledged which guidance.

-- The decision of the body that the document names, on which a version rests.
create table if not exists guideline_decision (
  version bigint primary key references guideline_version (n),
  body text not null,
  decided_on text not null,
  reference text not null,
  recorded_by text not null,
  recorded_at bigint not null,
  guideline text not null
);

-- A version sent out for comment; several rounds, where it is sent out again.
create table if not exists guideline_consultation (
  version bigint not null references guideline_version (n),
  n bigint not null,
  last_day text not null,
  digest text not null,
  sent_by text not null,
  sent_at bigint not null,
  guideline text not null,
  primary key (version, n)
);

-- Who is asked: a role by its key, or a body by its name.
create table if not exists guideline_consulted (
  version bigint not null,
  n bigint not null,
  round bigint not null,
  kind text not null,
  name text not null,
  primary key (version, n),
  foreign key (version, round) references guideline_consultation (version, n)
);

-- What was answered; of a body with the number under which the answer was registered.
create table if not exists guideline_statement (
  version bigint not null,
  consulted bigint not null,
  n bigint not null,
  said text not null,
  number text not null,
  given_by text not null,
  given_at bigint not null,
  guideline text not null,
  primary key (version, consulted, n),
  foreign key (version, consulted) references guideline_consulted (version, n)
);

-- That somebody has read the document anew and says whether it stands.
create table if not exists guideline_review (
  name text not null,
  n bigint not null,
  reviewed_on text not null,
  outcome text not null,
  note text not null,
  noted_by text not null,
  noted_at bigint not null,
  guideline text not null,
  primary key (name, n)
);

-- Who acknowledged which guidance of which version, and what that version really was.
create table if not exists guideline_guide_read (
  person text not null,
  guideline text not null,
  guide text not null,
  digest text not null,
  read_at bigint not null,
  primary key (person, guideline, guide)
);
