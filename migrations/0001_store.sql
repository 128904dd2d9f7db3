-- The log, the queue and the full-text index.
create table if not exists log (
  seq integer primary key,
  at bigint not null,
  actor text not null,
  verb text not null,
  subject text not null,
  guideline text,
  digest text,
  prev text not null,
  hash text not null
);
create index if not exists log_subject on log (subject);

create table if not exists job (
  id text primary key,
  kind text not null,
  subject text not null,
  run_at bigint not null,
  generation bigint not null,
  attempts bigint not null,
  worker text,
  lease bigint not null,
  leased_until bigint not null,
  parked_at bigint,
  error text,
  created_at bigint not null,
  unique (kind, subject)
);
create index if not exists job_due on job (run_at, id);

create table if not exists search_key (
  id integer primary key autoincrement,
  subject text not null unique,
  scope text not null
);
create virtual table if not exists search using fts5(
  terms, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
