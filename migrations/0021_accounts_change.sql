-- Changes of accounts: what somebody asks to be otherwise, who decided, and what it was before.
create table if not exists account_change (
  account text not null references account (id),
  n bigint not null,
  reason text not null,
  proposed_by text not null,
  proposed_at bigint not null,
  stage text not null,
  moved_by text not null,
  moved_at bigint not null,
  end_reason text not null,
  guideline text not null,
  primary key (account, n)
);
create unique index if not exists account_change_proposed on account_change (account) where stage = 'proposed';

-- Each thing that becomes otherwise, as it was and as it is to be.
create table if not exists account_change_field (
  account text not null,
  n bigint not null,
  field text not null,
  before text not null,
  after text not null,
  primary key (account, n, field)
);

create table if not exists account_change_voice (
  account text not null,
  n bigint not null,
  person text not null,
  role text,
  delegation text,
  verdict text not null,
  reason text not null,
  said_at bigint not null,
  guideline text not null,
  primary key (account, n, person)
);
