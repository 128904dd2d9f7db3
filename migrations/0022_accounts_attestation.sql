-- What somebody vouched for about an account, each time anew.
create table if not exists account_attestation (
  account text not null references account (id),
  n bigint not null,
  what text not null,
  attested_by text not null,
  attested_at bigint not null,
  note text not null,
  documents text not null,
  lacking text not null,
  guideline text not null,
  primary key (account, n)
);
