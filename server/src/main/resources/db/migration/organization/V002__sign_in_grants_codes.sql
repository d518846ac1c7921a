-- How names are found: full pinyin and initials of the name, written by the program.
alter table organization.person add column pinyin varchar(300) not null default '';
create unique index one_account_in_any_case on organization.person (lower(account));
alter table organization.person add column created_at timestamptz not null default now();
alter table organization.person add column disabled_at timestamptz;
alter table organization.person add column disabled_reason varchar(500);

-- Why a post was asked for, allowed in spite of a conflict of duties, and ended or refused. Ended without having been confirmed: refused.
alter table organization.post add column reason varchar(500) not null default '';
alter table organization.post add column exception varchar(500);
alter table organization.post add column ended_reason varchar(500);
create index on organization.post (requested_at) where confirmed_at is null and ended_at is null;

alter table organization.substitute add column reason varchar(500) not null default '';
alter table organization.substitute add column granted_at timestamptz not null default now();
create index on organization.substitute (person_id);

-- Personal data. Only the module organization reads these tables; the phone is encrypted under the key file of the program.
create table organization.contact (
    person_id uuid primary key references organization.person (id),
    phone     bytea
);

-- What a person proves to be himself with. Secrets are hashed (Argon2id), or encrypted where they must be read back.
create table organization.credential (
    person_id     uuid primary key references organization.person (id),
    password_hash varchar(300),
    must_change   boolean     not null default false,
    changed_at    timestamptz not null,
    totp          bytea,
    totp_since    timestamptz,
    totp_step     bigint      not null default 0
);
create table organization.former_password (
    id            bigserial primary key,
    person_id     uuid         not null references organization.person (id),
    password_hash varchar(300) not null
);
create index on organization.former_password (person_id);
grant usage on all sequences in schema organization to ${application};
create table organization.recovery_code (
    id        uuid primary key,
    person_id uuid        not null references organization.person (id),
    code_hash varchar(64) not null,
    used_at   timestamptz
);
create index on organization.recovery_code (person_id);

-- Each try to sign in, by the account as it was typed, whether there is such a person or not.
create table organization.attempt (
    id      bigserial primary key,
    account varchar(120) not null,
    address varchar(60)  not null,
    at      timestamptz  not null,
    outcome varchar(20)  not null check (outcome in ('PENDING', 'FAILED', 'SUCCEEDED', 'REFUSED'))
);
create index on organization.attempt (account, at);
create index on organization.attempt (address, at);
create table organization.lock_out (
    id          bigserial primary key,
    account     varchar(120) not null,
    locked_at   timestamptz  not null,
    locked_till timestamptz  not null
);
create index on organization.lock_out (account, locked_till);

-- Links that sign in or set a password once. Only the hash of the token is kept.
create table organization.one_time_link (
    id         uuid primary key,
    token_hash varchar(64) not null unique,
    purpose    varchar(30) not null check (purpose in ('FIRST_START', 'SECURITY_ADMINISTRATOR', 'INVITATION')),
    person_id  uuid references organization.person (id),
    made_by    uuid        not null,
    made_at    timestamptz not null,
    valid_till timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    check ((purpose = 'INVITATION') = (person_id is not null))
);

create table organization.api_token (
    id           uuid primary key,
    person_id    uuid         not null references organization.person (id),
    name         varchar(100) not null,
    token_hash   varchar(64)  not null unique,
    scopes       varchar(200) not null,
    made_at      timestamptz  not null,
    valid_till   timestamptz  not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on organization.api_token (person_id);

-- Code tables: official lists by edition.
create table organization.code (
    code_table  varchar(30)  not null check (code_table in ('functional', 'economic', 'measure')),
    edition     varchar(20)  not null,
    code        varchar(20)  not null,
    name        varchar(200) not null,
    parent_code varchar(20),
    position    int          not null default 0,
    active      boolean      not null default true,
    primary key (code_table, edition, code)
);

-- A workbook of units and people that was read but not taken over yet.
create table organization.roster (
    id       uuid primary key,
    name     varchar(300) not null,
    rows     jsonb        not null,
    made_by  uuid         not null,
    made_at  timestamptz  not null,
    taken_at timestamptz
);
