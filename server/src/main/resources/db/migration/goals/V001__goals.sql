grant usage on schema goals to ${application};
alter default privileges in schema goals grant select, insert, update, delete on tables to ${application};

-- A round of declaring goals (一上, 二上): forms of its year may be submitted while it is open.
create table goals.round (
    id          uuid primary key,
    fiscal_year int          not null check (fiscal_year between 2000 and 2100),
    name        varchar(60)  not null,
    opens       date         not null,
    closes      date         not null,
    reminded_on date,
    check (opens <= closes),
    unique (fiscal_year, name)
);

create table goals.form (
    id            uuid primary key,
    unit_id       uuid         not null,
    department_id uuid         not null,
    fiscal_year   int          not null check (fiscal_year between 2000 and 2100),
    round_id      uuid references goals.round (id),
    kind          varchar(20)  not null check (kind in ('PROJECT', 'DEPARTMENT')),
    title         varchar(300) not null,
    project_code  varchar(60),
    layout        varchar(60)  not null,
    status        varchar(20)  not null check (status in
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'PASSED', 'PASSED_WITH_EDITS', 'REJECTED', 'APPROVED', 'REVISED')),
    filed         boolean      not null default false,
    version       int          not null default 0,
    case_id       uuid,
    status_reason text,
    copied_from   uuid references goals.form (id),
    -- Everybody who entered or changed something: who they are may not decide on it.
    hands         uuid[]       not null,
    created_by    uuid         not null,
    created_at    timestamptz  not null,
    changed_at    timestamptz  not null
);
create index on goals.form (unit_id, fiscal_year);
create index on goals.form (fiscal_year, status);
create index on goals.form (department_id, fiscal_year);
create index on goals.form (project_code) where project_code is not null;

create table goals.line (
    id       uuid primary key,
    form_id  uuid        not null references goals.form (id) on delete cascade,
    block    varchar(20) not null,
    position int         not null,
    cells    jsonb       not null default '{}',
    deleted  boolean     not null default false
);
create index on goals.line (form_id, block, position);

create table goals.change (
    id          uuid primary key,
    form_id     uuid        not null references goals.form (id) on delete cascade,
    line_id     uuid        not null references goals.line (id) on delete cascade,
    column_name varchar(40) not null,
    old_text    text        not null,
    new_text    text        not null,
    source      varchar(20) not null check (source in ('typed', 'pasted', 'imported', 'copied', 'undone')),
    by_id       uuid        not null,
    at          timestamptz not null
);
create index on goals.change (line_id, column_name, at);
create index on goals.change (form_id, at);

-- What was submitted, as it was: never changed afterwards.
create table goals.version (
    id       uuid primary key,
    form_id  uuid        not null references goals.form (id) on delete cascade,
    number   int         not null,
    lines    jsonb       not null,
    findings jsonb       not null,
    sha256   char(64)    not null,
    by_id    uuid        not null,
    at       timestamptz not null,
    reason   text,
    unique (form_id, number)
);

-- What the department says to a finding. It belongs to the version that it was given for, the next one while in draft.
create table goals.answer (
    id          uuid primary key,
    form_id     uuid         not null references goals.form (id) on delete cascade,
    finding_key varchar(120) not null,
    version     int          not null,
    text        text         not null,
    by_id       uuid         not null,
    at          timestamptz  not null,
    unique (form_id, finding_key, version)
);

create table goals.comment (
    id          uuid primary key,
    form_id     uuid        not null references goals.form (id) on delete cascade,
    line_id     uuid references goals.line (id) on delete cascade,
    column_name varchar(40),
    text        text        not null,
    by_id       uuid        not null,
    at          timestamptz not null,
    resolved_by uuid,
    resolved_at timestamptz
);
create index on goals.comment (form_id, at);

create table goals.mention (
    id         uuid primary key,
    comment_id uuid        not null references goals.comment (id) on delete cascade,
    form_id    uuid        not null references goals.form (id) on delete cascade,
    person_id  uuid        not null,
    at         timestamptz not null,
    seen_at    timestamptz
);
create index on goals.mention (person_id, at);

alter table goals.form enable row level security;
alter table goals.form force row level security;
create policy scope on goals.form
    using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
        or (filed and (select shared.filed())))
    with check ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
        or (filed and (select shared.filed())));

alter table goals.line enable row level security;
alter table goals.line force row level security;
create policy scope on goals.line using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.change enable row level security;
alter table goals.change force row level security;
create policy scope on goals.change using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.version enable row level security;
alter table goals.version force row level security;
create policy scope on goals.version using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.answer enable row level security;
alter table goals.answer force row level security;
create policy scope on goals.answer using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.comment enable row level security;
alter table goals.comment force row level security;
create policy scope on goals.comment using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.mention enable row level security;
alter table goals.mention force row level security;
create policy scope on goals.mention using (exists (select 1 from goals.form f where f.id = form_id));
