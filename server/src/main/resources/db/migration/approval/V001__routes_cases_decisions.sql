grant usage on schema approval to ${application};
alter default privileges in schema approval grant select, insert, update, delete on tables to ${application};

-- Who asks, and whom that person stands in for; the program sets it at the start of each transaction.
create function approval.persons() returns uuid[] language sql stable as
$$ select cast(coalesce(nullif(current_setting('app.persons', true), ''), '{}') as uuid[]) $$;

-- A route never changes once it is in force: a change makes a new version, and running cases keep theirs. Routes are rules, open to
-- everybody who works here; they hold no business of any unit.
create table approval.route (
    id             uuid primary key,
    code           varchar(60)  not null,
    version        int          not null,
    kind           varchar(60)  not null,
    unit_id        uuid,
    name           varchar(200) not null,
    status         varchar(20)  not null check (status in ('DRAFT', 'IN_FORCE', 'RETIRED')),
    content        jsonb        not null,
    changed_by     uuid         not null,
    changed_at     timestamptz  not null,
    in_force_since timestamptz,
    retired_at     timestamptz,
    unique (code, version)
);
create unique index one_version_in_force on approval.route (code) where status = 'IN_FORCE';
create unique index one_draft on approval.route (code) where status = 'DRAFT';
create index on approval.route (kind) where status = 'IN_FORCE';

create table approval.approval_case (
    id         uuid primary key,
    route_id   uuid         not null references approval.route (id),
    kind       varchar(60)  not null,
    matter_id  uuid         not null,
    unit_id    uuid         not null,
    filed      boolean      not null default false,
    title      varchar(500) not null,
    amount     numeric(18, 2),
    payee      varchar(500),
    traits     text[]       not null,
    unit_kind  varchar(20)  not null,
    href       varchar(500) not null,
    hands      uuid[]       not null,
    -- who has or had a turn, began it, or got a copy: they see it wherever they sit
    people     uuid[]       not null,
    status     varchar(20)  not null check (status in ('RUNNING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    round      int          not null,
    step       int          not null,
    -- name of the step whose turn it is, and whether it records a collective decision: for lists
    step_name  varchar(200) not null,
    collective boolean      not null,
    visit      int          not null,
    version    int          not null,
    began_by   uuid         not null,
    began_at   timestamptz  not null,
    ended_at   timestamptz,
    check ((status = 'RUNNING') = (ended_at is null))
);
create unique index one_running_case on approval.approval_case (kind, matter_id) where status = 'RUNNING';
create index on approval.approval_case (kind, matter_id);
create index on approval.approval_case (unit_id);
create index on approval.approval_case (began_by);
create index on approval.approval_case (began_at) where status = 'RUNNING';
create index on approval.approval_case using gin (people);

create table approval.task (
    id         uuid primary key,
    case_id    uuid        not null references approval.approval_case (id),
    visit      int         not null,
    step       int         not null,
    party      int         not null,
    assignee   uuid        not null,
    state      varchar(20) not null check (state in ('OPEN', 'WAITING', 'APPROVED', 'SENT_BACK', 'CLOSED')),
    added      boolean     not null,
    waits_for  uuid,
    settled_by uuid,
    opened_at  timestamptz not null,
    seen_at    timestamptz,
    due_on     date        not null,
    overdue    boolean     not null default false
);
create index on approval.task (case_id);
create index on approval.task (assignee) where state = 'OPEN';
create index on approval.task (due_on) where state = 'OPEN';

-- What was decided stays: there is no right to change or remove it, not even for the program.
create table approval.decision (
    id           uuid primary key,
    number       bigint generated always as identity,
    case_id      uuid        not null references approval.approval_case (id),
    visit        int         not null,
    step         int         not null,
    step_name    varchar(200) not null,
    act          varchar(20) not null check (act in ('BEGUN', 'APPROVED', 'SENT_BACK', 'WITHDRAWN', 'DELEGATED', 'SIGNER_ADDED')),
    person_id    uuid        not null,
    on_behalf_of uuid,
    to_name      varchar(200),
    text         varchar(2000) not null,
    meeting      jsonb,
    at           timestamptz not null
);
create index on approval.decision (case_id);
create index on approval.decision (person_id);
revoke update, delete on approval.decision from ${application};

create table approval.reminder (
    id      uuid primary key,
    case_id uuid        not null references approval.approval_case (id),
    by      uuid        not null,
    at      timestamptz not null
);
create index on approval.reminder (case_id, at);
revoke update, delete on approval.reminder from ${application};

create table approval.copy (
    case_id   uuid        not null references approval.approval_case (id),
    person_id uuid        not null,
    at        timestamptz not null,
    primary key (case_id, person_id)
);
create index on approval.copy (person_id);

-- A person's own common phrases (常用意见).
create table approval.phrase (
    id        uuid primary key,
    person_id uuid         not null,
    text      varchar(200) not null,
    unique (person_id, text)
);

alter table approval.approval_case enable row level security;
alter table approval.approval_case force row level security;
create policy units_and_people on approval.approval_case
    using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
           or (filed and (select shared.filed())) or people && (select approval.persons()));

alter table approval.task enable row level security;
alter table approval.task force row level security;
create policy of_the_case on approval.task
    using (exists (select 1 from approval.approval_case c where c.id = case_id));
alter table approval.decision enable row level security;
alter table approval.decision force row level security;
create policy of_the_case on approval.decision
    using (exists (select 1 from approval.approval_case c where c.id = case_id));
alter table approval.reminder enable row level security;
alter table approval.reminder force row level security;
create policy of_the_case on approval.reminder
    using (exists (select 1 from approval.approval_case c where c.id = case_id));
alter table approval.copy enable row level security;
alter table approval.copy force row level security;
create policy of_the_case on approval.copy
    using (exists (select 1 from approval.approval_case c where c.id = case_id));
alter table approval.phrase enable row level security;
alter table approval.phrase force row level security;
create policy own on approval.phrase
    using ((select shared.wide()) or person_id = any ((select approval.persons())::uuid[]));
