-- What a case needs besides its decision: the report that was made to the police, its clock, its end.
create table if not exists police_filing (
  case_id text primary key,
  filed_on text not null,
  number text not null,
  filed_by text not null,
  noted_by text not null,
  noted_at bigint not null,
  guideline text not null
);

create table if not exists removal_clock (
  case_id text primary key,
  from_at bigint not null,
  due_at bigint not null
);
create index if not exists removal_clock_due on removal_clock (due_at);

create table if not exists case_closing (
  case_id text primary key,
  closed_by text not null,
  closed_at bigint not null,
  guideline text not null
);

-- What was taken away from an account to be dealt with in another channel: to whom it is handed over, and what whoever
-- wrote it is told.
create table if not exists case_transfer (
  case_id text primary key,
  recipient text not null,
  notice text,
  handed_at bigint,
  told_by text,
  told_at bigint
);

-- Who is kept from writing on an account, since which item, and until when.
create table if not exists author_block (
  item_id text primary key,
  account_id text not null,
  author text not null,
  author_id text,
  reason text not null,
  last_day text not null,
  decided_by text not null,
  decided_at bigint not null,
  guideline text not null,
  done_by text,
  done_at bigint,
  ended_by text,
  ended_at bigint,
  ended_why text
);
create index if not exists author_block_account on author_block (account_id, ended_at);

-- What people outside report or complain of, and what came of it. Nothing says who they are but the address to which they
-- want an answer, and that goes when the matter is closed.
create table if not exists complaint (
  n bigint primary key,
  account_id text not null,
  kind text not null,
  link text not null,
  item_id text,
  words text not null,
  answer_to text,
  received_at bigint not null,
  guideline text not null,
  outcome text,
  decision text,
  decided_by text,
  decided_at bigint,
  reply text,
  replied_by text,
  replied_at bigint,
  closed_by text,
  closed_at bigint
);
create index if not exists complaint_account on complaint (account_id, received_at);
