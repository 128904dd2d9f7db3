-- Applications for accounts, the steps into use, who decided, and the existing accounts that are brought in.
create table if not exists application (
  id text primary key,
  applicant text not null,
  begun_at bigint not null,
  stage text not null,
  version bigint not null,
  moved_by text not null,
  moved_at bigint not null,
  submitted_at bigint,
  reason text not null,
  account text references account (id)
);
create index if not exists application_stage on application (stage, begun_at);

-- Every wording of an application; the content is read as a whole and never searched by its parts.
create table if not exists application_version (
  application text not null references application (id),
  n bigint not null,
  content text not null,
  written_by text not null,
  written_at bigint not null,
  guideline text not null,
  primary key (application, n)
);

create table if not exists application_step (
  application text not null references application (id),
  step text not null,
  outcome text not null,
  note text not null,
  reader text,
  terms text not null,
  day text not null,
  done_by text not null,
  done_at bigint not null,
  version bigint not null,
  guideline text not null,
  primary key (application, step)
);

create table if not exists application_line (
  application text not null references application (id),
  line text not null,
  outcome text not null,
  note text not null,
  done_by text not null,
  done_at bigint not null,
  guideline text not null,
  primary key (application, line)
);

-- What the consulted roles said, about which wording.
create table if not exists application_view (
  application text not null references application (id),
  version bigint not null,
  role text not null,
  said text not null,
  said_by text not null,
  said_at bigint not null,
  guideline text not null,
  primary key (application, version, role)
);

-- The yes or no of each decider, with the wording, the role or the number of the delegation.
create table if not exists application_voice (
  application text not null references application (id),
  version bigint not null,
  person text not null,
  role text,
  delegation text,
  verdict text not null,
  reason text not null,
  said_at bigint not null,
  guideline text not null,
  primary key (application, version, person)
);

-- What is known of an account beyond its row; the day is there where an existing account has duties to meet.
create table if not exists account_detail (
  account text primary key references account (id),
  origin text not null,
  application text references application (id),
  kind text,
  mailbox text,
  mailbox_address text not null,
  sign_in text,
  due_on text
);

-- Who shares the responsibility and who can sign in to the platform. Passwords are never here.
create table if not exists account_person (
  account text not null references account (id),
  person text not null,
  duty text not null,
  given_by text not null,
  given_at bigint not null,
  primary key (account, person, duty)
);

create table if not exists account_duty_met (
  account text not null references account (id),
  duty text not null,
  note text not null,
  met_by text not null,
  met_at bigint not null,
  guideline text not null,
  primary key (account, duty)
);

-- A file of existing accounts as it came, until somebody confirms what it would bring in.
create table if not exists account_import (
  id text primary key,
  name text not null,
  content bytea not null,
  sent_by text not null,
  sent_at bigint not null,
  confirmed_by text,
  confirmed_at bigint,
  brought_in bigint
);
