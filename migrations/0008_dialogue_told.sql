-- Who has been told about a missed watch round, at which step of the escalation: nobody is told twice.
create table if not exists round_told (
  round_id text not null,
  step bigint not null,
  person_id text not null,
  at bigint not null,
  primary key (round_id, step, person_id)
);
