-- Exports of many forms, made in the background by whichever server is free. Whose they are the program checks.
create table goals.export (
    id         uuid primary key,
    owner_id   uuid        not null,
    format     varchar(10) not null,
    forms      uuid[]      not null,
    done       int         not null default 0,
    failed     int         not null default 0,
    state      varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    product_id uuid,
    taken_by   uuid,
    taken_at   timestamptz,
    created_at timestamptz not null,
    check ((product_id is not null) = (state = 'DONE'))
);
create index on goals.export (owner_id, created_at);
create index on goals.export (state, created_at);
alter table goals.export enable row level security;
alter table goals.export force row level security;
create policy scope on goals.export using ((select shared.wide()));
