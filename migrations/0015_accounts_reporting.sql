-- Reports on the accounts and who signed them off; deviations, what was done about them, and who looked again.

-- A report as it was signed; the content is read as a whole. The highest number counts, those before it stay.
create table if not exists report_signed (
  round text not null,
  unit text not null references unit (id),
  n bigint not null,
  content text not null,
  shown text not null,
  covered_to bigint not null,
  signed_by text not null,
  signed_as text,
  signed_at bigint not null,
  guideline text not null,
  primary key (round, unit, n)
);

-- Who was told what about a report, once for each kind of notice.
create table if not exists report_notice (
  round text not null,
  unit text not null references unit (id),
  notice text not null,
  told_at bigint not null,
  primary key (round, unit, notice)
);

-- What departs from the guideline on an account; the rule is there where it came from the list of rules.
create table if not exists deviation (
  account text not null references account (id),
  n bigint not null,
  rule text,
  what text not null,
  action text not null,
  owner text not null,
  due_day text not null,
  raised_by text not null,
  raised_at bigint not null,
  guideline text not null,
  primary key (account, n)
);

-- That it was put right, and what the follow-up check found.
create table if not exists deviation_step (
  account text not null references account (id),
  deviation bigint not null,
  n bigint not null,
  step text not null,
  note text not null,
  done_by text not null,
  done_at bigint not null,
  guideline text not null,
  primary key (account, deviation, n)
);
