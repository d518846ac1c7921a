-- What came of the targets of an approved form, as a self-evaluation file (自评表) says it: one value an indicator.
create table goals.actual_value (
    line_id   uuid primary key references goals.line (id) on delete cascade,
    form_id   uuid         not null references goals.form (id) on delete cascade,
    value     text         not null,
    upload_id uuid         not null,
    source    varchar(300) not null,
    by_id     uuid         not null,
    at        timestamptz  not null
);
create index on goals.actual_value (form_id);
alter table goals.actual_value enable row level security;
alter table goals.actual_value force row level security;
create policy scope on goals.actual_value using (exists (select 1 from goals.form f where f.id = form_id));
