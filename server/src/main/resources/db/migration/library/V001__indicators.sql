grant usage on schema library to ${application};
alter default privileges in schema library grant select, insert, update, delete on tables to ${application};

-- Rises by one with every change of the indicators, under a lock until the change is committed: whoever has read number n has
-- every change up to n. By it each of several servers knows when its index is stale.
create table library.edition (
    only_row boolean primary key check (only_row),
    number   bigint not null
);
insert into library.edition values (true, 0);

-- Common to all departments: not kept to a scope.
create table library.indicator (
    id              uuid primary key,
    name            varchar(200) not null,
    canonical       varchar(200) not null,
    dimension       varchar(30)  not null,
    unit            varchar(40)  not null default '',
    comparator      varchar(2),
    usual_low       numeric,
    usual_high      numeric,
    scoring_method  varchar(200),
    basis           varchar(400),
    evidence_source varchar(200),
    industry        varchar(20),
    source          varchar(200) not null,
    state           varchar(10)  not null check (state in ('PROPOSED', 'KEPT', 'RETIRED')),
    merged_into     uuid references library.indicator (id),
    uses            bigint       not null default 0,
    proposed_by     uuid,
    proposed_unit   uuid,
    changed_at      timestamptz  not null,
    edition         bigint       not null,
    check (merged_into is null or (merged_into <> id and state = 'RETIRED')),
    check (usual_low is null or usual_high is null or usual_low <= usual_high)
);
create unique index one_of_a_name on library.indicator (name, dimension) where merged_into is null;
create index on library.indicator (canonical, dimension);
create index on library.indicator (edition);
create index on library.indicator (state, dimension, uses);

-- Other names under which an indicator is met.
create table library.variant (
    indicator_id uuid         not null references library.indicator (id),
    name         varchar(200) not null,
    canonical    varchar(200) not null,
    primary key (indicator_id, name)
);
create index on library.variant (canonical);

-- The values of single forms, from which the usual ones are reckoned. They are business of departments: only the program's own
-- work sees them.
create table library.observation (
    indicator_id uuid         not null references library.indicator (id),
    subject      uuid         not null,
    position     int          not null,
    fiscal_year  int,
    unit         varchar(40)  not null,
    comparator   varchar(2),
    number       numeric,
    primary key (subject, position)
);
create index on library.observation (indicator_id);
alter table library.observation enable row level security;
alter table library.observation force row level security;
create policy only_the_program on library.observation using ((select shared.wide()));
