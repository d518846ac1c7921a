-- The version that was approved last: a form that has one and is sent back is being adjusted, not drafted.
alter table goals.form add column approved_version int;

-- A unit declares as a whole once a year and round, however many try at the same moment.
create unique index one_department_form on goals.form
    (unit_id, fiscal_year, coalesce(round_id, cast('00000000-0000-0000-0000-000000000000' as uuid)))
    where kind = 'DEPARTMENT';
