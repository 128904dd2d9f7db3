-- Whether the organisation can take away what others write on a platform; without a row it can.
create table if not exists account_platform_influence (
  key text not null,
  n bigint not null,
  influence bigint not null,
  primary key (key, n)
);
