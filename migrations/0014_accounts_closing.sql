-- How accounts go out of use: who proposed it and who decided, the steps of the way, whose sign-ins were withdrawn.
-- Without a person the program proposed it, because the account was unused.
create table if not exists account_closing (
  id text primary key,
  account text not null references account (id),
  cause text not null,
  reason text not null,
  proposed_by text,
  proposed_at bigint not null,
  stage text not null,
  moved_by text,
  moved_at bigint not null,
  end_reason text not null,
  guideline text not null
);
create unique index if not exists account_closing_under_way on account_closing (account)
  where stage in ('proposed', 'decided');
create index if not exists account_closing_account on account_closing (account, proposed_at);

create table if not exists account_closing_view (
  closing text not null references account_closing (id),
  role text not null,
  said text not null,
  said_by text not null,
  said_at bigint not null,
  guideline text not null,
  primary key (closing, role)
);

create table if not exists account_closing_voice (
  closing text not null references account_closing (id),
  person text not null,
  role text,
  delegation text,
  verdict text not null,
  reason text not null,
  said_at bigint not null,
  guideline text not null,
  primary key (closing, person)
);

-- Each step with what it asks for: the notice with its address, what is preserved, the digest of the package.
create table if not exists account_closing_step (
  closing text not null references account_closing (id),
  step text not null,
  act text not null,
  outcome text not null,
  note text not null,
  day text not null,
  text text not null,
  other_ways text not null,
  address text not null,
  preserved text,
  digest text,
  done_by text not null,
  done_at bigint not null,
  guideline text not null,
  primary key (closing, step)
);

create table if not exists account_closing_person (
  closing text not null references account_closing (id),
  person text not null,
  confirmed_by text not null,
  confirmed_at bigint not null,
  primary key (closing, person)
);

-- What the last complete fetch of an account told: when everything was looked at last, how much waits for a person,
-- when the account posted last. One row per account.
create table if not exists account_fetched (
  account text primary key references account (id),
  full_from bigint,
  unsettled bigint not null,
  last_post_at bigint,
  noted_at bigint not null
);
