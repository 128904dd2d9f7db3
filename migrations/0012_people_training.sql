-- How units change, which companies have adopted the guideline, courses, mandates, conduct rules, and what leavers
-- leave behind.

-- What a unit was called and where it belonged before a change, and after it.
create table if not exists unit_change (
  unit text not null references unit (id),
  n bigint not null,
  name_before text not null,
  name_after text not null,
  parent_before text,
  parent_after text,
  changed_by text not null,
  changed_at bigint not null,
  primary key (unit, n)
);

-- A company's own decision to be bound by the document; several, where it adopted several versions.
create table if not exists unit_adoption (
  id text primary key,
  unit text not null references unit (id),
  body text not null,
  decided_day text not null,
  registry_number text not null,
  guideline text not null,
  recorded_by text not null,
  recorded_at bigint not null
);
create index if not exists unit_adoption_unit on unit_adoption (unit);

-- A mandate carried by a role that was given; several, where several people answer for its accounts.
create table if not exists role_mandate (
  id text primary key,
  assignment text not null references role_assignment (id),
  given_by text not null references person (id),
  given_as text not null,
  all_accounts bigint not null,
  given_at bigint not null,
  guideline text not null,
  ended_at bigint,
  ended_by text,
  end_reason text
);
create index if not exists role_mandate_assignment on role_mandate (assignment);

-- The accounts of a mandate that is not for all of them.
create table if not exists role_mandate_account (
  mandate text not null references role_mandate (id),
  account text not null,
  primary key (mandate, account)
);

-- Who completed which part of which course, and who vouches for it; a course without parts has the part ''.
create table if not exists course_attestation (
  id text primary key,
  person text not null references person (id),
  course text not null,
  part text not null,
  completed_day text not null,
  proof text not null,
  attested_by text not null references person (id),
  attested_as text not null,
  attested_at bigint not null,
  guideline text not null
);
create index if not exists course_attestation_person on course_attestation (person);

-- Who acknowledged the conduct rules of which version of the guideline, and what that version really was.
create table if not exists conduct_acknowledgement (
  person text not null references person (id),
  guideline text not null,
  digest text not null,
  acknowledged_at bigint not null,
  primary key (person, guideline)
);

-- The rules of a version as they were acknowledged, to tell later what a new version changes.
create table if not exists conduct_rule (
  guideline text not null,
  n bigint not null,
  rule text not null,
  label_sv text not null,
  label_en text not null,
  text_sv text not null,
  text_en text not null,
  strength text not null,
  primary key (guideline, n)
);

-- When somebody was last reminded of something.
create table if not exists person_reminder (
  person text not null references person (id),
  what text not null,
  sent_at bigint not null,
  primary key (person, what)
);

-- What somebody must do because a person left; the subject is told in both languages.
create table if not exists custody_task (
  id text primary key,
  person text not null references person (id),
  kind text not null,
  about text not null,
  subject_sv text not null,
  subject_en text not null,
  href text not null,
  made_at bigint not null,
  done_by text references person (id),
  done_at bigint,
  note text,
  unique (person, kind, about)
);
