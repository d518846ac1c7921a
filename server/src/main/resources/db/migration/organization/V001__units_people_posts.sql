grant usage on schema organization to ${application};
alter default privileges in schema organization grant select, insert, update, delete on tables to ${application};

create table organization.unit (
    id        uuid primary key,
    code      varchar(40)  not null unique,
    name      varchar(200) not null,
    kind      varchar(20)  not null check (kind in ('DISTRICT', 'BUREAU', 'DEPARTMENT', 'SUBORDINATE', 'SECTION')),
    parent_id uuid references organization.unit (id),
    position  int          not null default 0,
    active    boolean      not null default true,
    check (parent_id <> id)
);
create index on organization.unit (parent_id);

create table organization.person (
    id      uuid primary key,
    account varchar(60)  not null unique,
    name    varchar(100) not null,
    active  boolean      not null default true
);

-- A post counts once the security administrator has confirmed it, and until it ends.
create table organization.post (
    id           uuid primary key,
    person_id    uuid        not null references organization.person (id),
    unit_id      uuid        not null references organization.unit (id),
    role         varchar(30) not null,
    requested_by uuid        not null,
    requested_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((ended_by is null) = (ended_at is null))
);
create index on organization.post (person_id);
create index on organization.post (unit_id);
create unique index one_post_at_a_time on organization.post (person_id, unit_id, role) where ended_at is null;

-- Somebody who stands in for a person (代理), with that person's posts, and with the conflicts of both.
create table organization.substitute (
    id         uuid primary key,
    person_id  uuid not null references organization.person (id),
    stand_in   uuid not null references organization.person (id),
    first_day  date not null,
    last_day   date not null,
    granted_by uuid not null,
    ended_at   timestamptz,
    check (person_id <> stand_in),
    check (first_day <= last_day)
);
create index on organization.substitute (stand_in);
