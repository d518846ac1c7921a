-- When somebody last signed in, or the account was opened again: accounts that nobody uses are closed.
alter table organization.person add column used_at timestamptz not null default now();
create index on organization.person (used_at) where active;
