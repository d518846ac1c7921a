grant usage on schema filing to ${application};
alter default privileges in schema filing grant select, insert, update, delete on tables to ${application};

-- A file that somebody handed in. Its name is a remark only: nothing is opened or stored under it.
create table filing.upload (
    id         uuid primary key,
    unit_id    uuid         not null,
    filed      boolean      not null default false,
    name       varchar(255) not null,
    format     varchar(10)  not null,
    size       bigint       not null check (size > 0),
    sha256     char(64)     not null,
    created_by uuid         not null,
    created_at timestamptz  not null
);
create index on filing.upload (unit_id);

-- Its content, cut into pieces, so that every server on this database can serve it and a backup holds it.
create table filing.piece (
    upload_id uuid  not null references filing.upload (id) on delete cascade,
    number    int   not null,
    content   bytea not null,
    primary key (upload_id, number)
);
alter table filing.piece alter column content set storage external;

-- What was read from it, as JSON; made once.
create table filing.reading (
    upload_id uuid        primary key references filing.upload (id) on delete cascade,
    reading   text        not null,
    read_at   timestamptz not null
);

-- What a document calls for (缺失 until a file is there) or was given.
create table filing.attachment (
    id           uuid primary key,
    unit_id      uuid         not null,
    filed        boolean      not null default false,
    subject_kind varchar(40)  not null,
    subject_id   uuid         not null,
    place        varchar(200),
    title        varchar(200) not null,
    upload_id    uuid references filing.upload (id),
    state        varchar(10)  not null check (state in ('MISSING', 'RECEIVED', 'PASSED', 'REJECTED')),
    reason       varchar(500),
    changed_by   uuid         not null,
    changed_at   timestamptz  not null,
    check ((upload_id is null) = (state = 'MISSING'))
);
create index on filing.attachment (subject_kind, subject_id);
create index on filing.attachment (upload_id);

-- Files handed in together, to be read in the background by whichever server is free.
create table filing.batch (
    id         uuid primary key,
    unit_id    uuid        not null,
    filed      boolean     not null default false,
    purpose    varchar(40) not null,
    created_by uuid        not null,
    created_at timestamptz not null
);
create index on filing.batch (created_by, created_at);

create table filing.batch_file (
    id         uuid primary key,
    batch_id   uuid         not null references filing.batch (id) on delete cascade,
    position   int          not null,
    name       varchar(255) not null,
    upload_id  uuid references filing.upload (id),
    state      varchar(10)  not null check (state in ('REFUSED', 'WAITING', 'READING', 'READ', 'UNREADABLE', 'DONE')),
    problem    varchar(1000),
    attempts   int          not null default 0,
    taken_by   uuid,
    taken_at   timestamptz,
    changed_at timestamptz  not null,
    unique (batch_id, position),
    check ((upload_id is null) = (state = 'REFUSED'))
);
create index on filing.batch_file (state, changed_at);

alter table filing.upload enable row level security;
alter table filing.upload force row level security;
create policy scope on filing.upload using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
    or (filed and (select shared.filed())));
alter table filing.attachment enable row level security;
alter table filing.attachment force row level security;
create policy scope on filing.attachment using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
    or (filed and (select shared.filed())));
alter table filing.batch enable row level security;
alter table filing.batch force row level security;
create policy scope on filing.batch using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
    or (filed and (select shared.filed())));
alter table filing.piece enable row level security;
alter table filing.piece force row level security;
create policy scope on filing.piece using (exists (select 1 from filing.upload u where u.id = upload_id));
alter table filing.reading enable row level security;
alter table filing.reading force row level security;
create policy scope on filing.reading using (exists (select 1 from filing.upload u where u.id = upload_id));
alter table filing.batch_file enable row level security;
alter table filing.batch_file force row level security;
create policy scope on filing.batch_file using (exists (select 1 from filing.batch b where b.id = batch_id));
