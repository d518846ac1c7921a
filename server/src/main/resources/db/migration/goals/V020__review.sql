-- What the rules make of a version that the finance bureau has: reckoned once, so that lists need not.
-- unit_id and filed repeat those of the form: lists of tens of thousands go through this table.
create table goals.review_score (
    form_id      uuid        not null references goals.form (id) on delete cascade,
    version      int         not null,
    unit_id      uuid        not null,
    filed        boolean     not null,
    fiscal_year  int         not null,
    completeness int         not null,
    relevance    int         not null,
    adequacy     int         not null,
    feasibility  int         not null,
    total        int         not null,
    grade        varchar(10) not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    errors       int         not null,
    warnings     int         not null,
    answered     int         not null,
    open         int         not null,
    amount       numeric,
    at           timestamptz not null,
    primary key (form_id, version)
);
create index on goals.review_score (fiscal_year, total, form_id);
create index on goals.review_score (fiscal_year, (-coalesce(amount, -1)), form_id);

-- What the bureau holds of an answer. An accepted answer to a warning gives the points back.
create table goals.answer_judgement (
    form_id     uuid         not null references goals.form (id) on delete cascade,
    version     int          not null,
    finding_key varchar(120) not null,
    accepted    boolean      not null,
    by_id       uuid         not null,
    at          timestamptz  not null,
    primary key (form_id, version, finding_key)
);

-- The bureau's opinion on a version: one, never changed afterwards.
create table goals.review_opinion (
    form_id       uuid          not null references goals.form (id) on delete cascade,
    version       int           not null,
    machine_total int           not null,
    machine_grade varchar(10)   not null,
    grade         varchar(10)   not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    reason        varchar(1000) not null,
    opinion       varchar(4000) not null,
    by_id         uuid          not null,
    at            timestamptz   not null,
    primary key (form_id, version),
    check (grade = machine_grade or reason <> '')
);

-- Findings between the forms of a department. They quote one form beside another, so they belong to the department as a whole.
create table goals.review_across (
    id            uuid        primary key,
    unit_id       uuid        not null,
    filed         boolean     not null default true,
    fiscal_year   int         not null,
    form_id       uuid        not null references goals.form (id) on delete cascade,
    rule          varchar(10) not null,
    severity      varchar(10) not null,
    message       text        not null,
    suggestion    text        not null,
    evidence      text        not null
);
create index on goals.review_across (form_id);
create index on goals.review_across (unit_id, fiscal_year);

create table goals.review_run (
    unit_id      uuid        not null,
    filed        boolean     not null default true,
    fiscal_year  int         not null,
    requested_by uuid        not null,
    state        varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done         int         not null default 0,
    total        int         not null default 0,
    findings     int         not null default 0,
    at           timestamptz not null,
    primary key (unit_id, fiscal_year)
);

-- Filters that a reviewer keeps; they are shared by their address.
create table goals.review_filter (
    id        uuid          primary key,
    person_id uuid          not null,
    name      varchar(60)   not null,
    query     varchar(1000) not null,
    unique (person_id, name)
);

alter table goals.review_score enable row level security;
alter table goals.review_score force row level security;
-- A reviewer who sends a form back takes its score out of the bureau's sight.
create policy scope on goals.review_score
    using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[]) or (filed and (select shared.filed())))
    with check ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[]) or (select shared.filed()));
alter table goals.answer_judgement enable row level security;
alter table goals.answer_judgement force row level security;
create policy scope on goals.answer_judgement using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.review_opinion enable row level security;
alter table goals.review_opinion force row level security;
create policy scope on goals.review_opinion using (exists (select 1 from goals.form f where f.id = form_id));
alter table goals.review_across enable row level security;
alter table goals.review_across force row level security;
create policy scope on goals.review_across
    using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[]) or (filed and (select shared.filed())));
alter table goals.review_run enable row level security;
alter table goals.review_run force row level security;
create policy scope on goals.review_run
    using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[]) or (filed and (select shared.filed())));
