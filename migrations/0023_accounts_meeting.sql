-- The start meeting of an application: when, where and with whom; called anew, the last word holds.
create table if not exists application_meeting (
  application text not null references application (id),
  step text not null,
  starts_at bigint not null,
  minutes bigint not null,
  place text not null,
  participants text not null,
  called_by text not null,
  called_at bigint not null,
  guideline text not null,
  primary key (application, step)
);
