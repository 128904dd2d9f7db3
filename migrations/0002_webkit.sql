-- Who is signed in. The token itself is known to the browser alone; here is its SHA-256.
create table if not exists session (
  token_digest text primary key,
  person text not null,
  begun_at bigint not null,
  seen_at bigint not null
);
create index if not exists session_person on session (person);
