-- Units, people, their roles, absence and deputies, and how people sign in.
create table if not exists unit (
  id text primary key,
  parent text references unit (id),
  name text not null,
  kind text not null,
  added_by text not null,
  added_at bigint not null
);

create table if not exists person (
  id text primary key,
  login text not null unique,
  name text not null,
  mail text not null,
  unit text references unit (id),
  added_by text not null,
  added_at bigint not null,
  left_at bigint,
  left_by text
);

create table if not exists role_assignment (
  id text primary key,
  person text not null references person (id),
  role text not null,
  all_accounts bigint not null,
  first_day text not null,
  last_day text,
  decided_by text not null references person (id),
  decided_at bigint not null,
  guideline text not null,
  ended_at bigint,
  ended_by text
);
create index if not exists role_assignment_person on role_assignment (person);
create index if not exists role_assignment_role on role_assignment (role);

-- The accounts of an assignment that is not for all of them.
create table if not exists role_account (
  assignment text not null references role_assignment (id),
  account text not null,
  primary key (assignment, account)
);

create table if not exists absence (
  id text primary key,
  person text not null references person (id),
  deputy text references person (id),
  first_day text not null,
  last_day text not null,
  registered_by text not null,
  registered_at bigint not null,
  ended_at bigint,
  ended_by text
);
create index if not exists absence_days on absence (last_day, first_day);

create table if not exists password (
  person text primary key references person (id),
  hash text not null,
  one_time bigint not null,
  set_at bigint not null
);

-- What was typed as a login is known by its digest only: people type passwords there by mistake.
create table if not exists sign_in_failure (
  login_digest text not null,
  at bigint not null
);
create index if not exists sign_in_failure_login on sign_in_failure (login_digest, at);

-- The token itself is known to its owner alone; here is its SHA-256.
create table if not exists api_token (
  id text primary key,
  person text not null references person (id),
  name text not null,
  digest text not null unique,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  ended_at bigint,
  ended_by text
);
create index if not exists api_token_person on api_token (person);
