grant usage on schema demo to ${application};
alter default privileges in schema demo grant select, insert, update, delete on tables to ${application};

-- Holds a row where the database holds the invented district of the demonstration.
create table demo.loaded (
    at timestamptz primary key
);
