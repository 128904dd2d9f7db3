-- Requests for public records: what is asked for, what was found, how each record was judged, what was handed out; and the
-- secrecy marks of items.

create table if not exists disclosure (
  n bigint primary key,
  description text not null,
  accounts text not null,
  words text not null,
  from_day text,
  to_day text,
  single text not null,
  wanted text not null,
  requester text not null,
  taken_by text not null,
  taken_name text not null,
  taken_at bigint not null,
  guideline text not null,
  due_at bigint not null,
  hold_n bigint,
  gathered_at bigint not null,
  told_by text,
  told_name text,
  told_at bigint,
  ending text,
  ended_why text,
  ended_by text,
  ended_name text,
  ended_at bigint
);
create index if not exists disclosure_hold on disclosure (hold_n);

-- What was found. facts is the digest of everything that a verdict rests on.
create table if not exists disclosure_line (
  disclosure_n bigint not null references disclosure (n),
  n bigint not null,
  subject text not null,
  subject_id text not null,
  account_id text not null,
  dated_at bigint not null,
  wordings bigint not null,
  reasons text not null,
  facts text not null,
  primary key (disclosure_n, n)
);
create unique index if not exists disclosure_line_subject on disclosure_line (disclosure_n, subject, subject_id);
create index if not exists disclosure_line_of on disclosure_line (subject, subject_id);

create table if not exists disclosure_verdict (
  disclosure_n bigint not null,
  line_n bigint not null,
  n bigint not null,
  judged text not null,
  provision text not null,
  reason text not null,
  masks text not null,
  hides text not null,
  seen text not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (disclosure_n, line_n, n)
);

-- What somebody unsure asked their manager, and what the manager said.
create table if not exists disclosure_question (
  disclosure_n bigint not null,
  line_n bigint not null,
  n bigint not null,
  question text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at bigint not null,
  asked_of text not null,
  guideline text not null,
  answer text,
  answered_by text,
  answered_name text,
  answered_at bigint,
  primary key (disclosure_n, line_n, n)
);
create index if not exists disclosure_question_open on disclosure_question (asked_of) where answered_at is null;

-- What was handed out: the digests of its files, which are kept as blobs.
create table if not exists disclosure_output (
  disclosure_n bigint not null references disclosure (n),
  n bigint not null,
  data text not null,
  document text not null,
  package text not null,
  records bigint not null,
  held_out bigint not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  destroyed_at bigint,
  primary key (disclosure_n, n)
);

create table if not exists disclosure_output_line (
  disclosure_n bigint not null,
  output_n bigint not null,
  line_n bigint not null,
  primary key (disclosure_n, output_n, line_n)
);

-- The written decisions not to hand something out.
create table if not exists disclosure_refusal (
  disclosure_n bigint not null references disclosure (n),
  n bigint not null,
  role text not null,
  provision text not null,
  reason text not null,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (disclosure_n, n)
);

-- The secrecy marks of items; one without a provision says that there is none any more.
create table if not exists item_secrecy (
  item_id text not null,
  n bigint not null,
  account_id text not null,
  provision text,
  authority text,
  by_person text not null,
  by_name text not null,
  at bigint not null,
  guideline text not null,
  primary key (item_id, n)
);
