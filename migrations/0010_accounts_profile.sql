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

-- Measurable goals; one that was dropped stays with the reason.
create table if not exists plan_goal (
  account text not null references account (id),
  n bigint not null,
  what text not null,
  metric text not null,
  target bigint not null,
  due_day text not null,
  set_by text not null,
  set_at bigint not null,
  guideline text not null,
  ended_by text,
  ended_at bigint,
  end_reason text,
  primary key (account, n)
);

-- What a goal was measured at; of several on one day the latest counts.
create table if not exists plan_measure (
  account text not null,
  goal bigint not null,
  day text not null,
  value bigint not null,
  measured_by text not null,
  measured_at bigint not null,
  primary key (account, goal, day, measured_at)
);

-- Somebody looked again at whom the account is for and what they need.
create table if not exists plan_review (
  account text not null references account (id),
  n bigint not null,
  found text not null,
  reviewed_by text not null,
  reviewed_at bigint not null,
  primary key (account, n)
);

-- Days on which less is published, and the post that says so.
create table if not exists plan_pause (
  account text not null references account (id),
  n bigint not null,
  first_day text not null,
  last_day text not null,
  reason text not null,
  announced_in text,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null,
  primary key (account, n)
);

-- How many posts the account published in a week, by its Monday.
create table if not exists plan_week (
  account text not null references account (id),
  monday text not null,
  posts bigint not null,
  counted_at bigint not null,
  primary key (account, monday)
);
