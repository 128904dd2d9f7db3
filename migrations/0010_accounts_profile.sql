-- The list of accounts, what their profiles say, and how they are planned and followed up.

-- Decisions on where an account is listed; the one with the highest number counts.
create table if not exists account_listing (
  account text not null references account (id),
  n bigint not null,
  place text not null,
  reason text not null,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null,
  primary key (account, n)
);

-- What the list said of an account when it was last compared; what differs afterwards is a change.
create table if not exists account_listed (
  account text primary key references account (id),
  said text not null,
  noted_at bigint not null
);

-- What changed in the list: one row for each field, with what it said before and after.
create table if not exists account_list_change (
  account text not null references account (id),
  field text not null,
  before text not null,
  after text not null,
  at bigint not null,
  primary key (account, field, at)
);
create index if not exists account_list_change_at on account_list_change (at);

-- What somebody stated about an account, or about the whole organisation where there is no account.
-- Every statement is kept; the one with the highest number counts.
create table if not exists profile_fact (
  about text not null,
  fact text not null,
  n bigint not null,
  said text not null,
  stated_by text not null,
  stated_at bigint not null,
  primary key (about, fact, n)
);

-- Whether an account shows a symbol of its own.
create table if not exists profile_symbol (
  account text not null references account (id),
  n bigint not null,
  symbol text not null,
  reason text not null,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null,
  primary key (account, n)
);

-- The profile as the platform showed it the last time, and what was amiss with it then.
create table if not exists profile_seen (
  account text primary key references account (id),
  seen_at bigint not null,
  name text not null,
  description text not null,
  about text not null,
  picture text,
  amiss text not null,
  amiss_since bigint
);

-- Somebody looked at the profile and vouches for what they found.
create table if not exists profile_confirmation (
  account text not null references account (id),
  n bigint not null,
  due_at bigint not null,
  deviations text not null,
  note text not null,
  confirmed_by text not null,
  confirmed_at bigint not null,
  guideline text not null,
  primary key (account, n)
);

-- Which reminder of a confirmation was sent.
create table if not exists profile_reminder (
  account text not null references account (id),
  due_at bigint not null,
  sent_at bigint not null,
  primary key (account, due_at)
);
