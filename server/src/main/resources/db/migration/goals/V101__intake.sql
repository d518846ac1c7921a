-- A goal form as it was read from a file and is being looked over; a goal form is made of it, or changed by it, only when a
-- person says so.
create table goals.intake_form (
    id            uuid primary key,
    unit_id       uuid         not null,
    filed         boolean      not null default false,
    file_id       uuid         not null,
    ordinal       int          not null,
    kind          varchar(20)  not null check (kind in ('PROJECT', 'DEPARTMENT')),
    title         varchar(300) not null,
    fiscal_year   int          not null,
    lines         jsonb        not null,
    -- Of each line and column where in the file its text stands.
    places        jsonb        not null,
    target_id     uuid references goals.form (id),
    state         varchar(10)  not null check (state in ('OPEN', 'SAVED', 'DROPPED')),
    saved_form_id uuid references goals.form (id),
    changed_by    uuid         not null,
    changed_at    timestamptz  not null,
    unique (file_id, ordinal),
    check ((saved_form_id is not null) = (state = 'SAVED'))
);
alter table goals.intake_form enable row level security;
alter table goals.intake_form force row level security;
create policy scope on goals.intake_form using ((select shared.wide()) or unit_id = any ((select shared.units())::uuid[])
    or (filed and (select shared.filed())));
