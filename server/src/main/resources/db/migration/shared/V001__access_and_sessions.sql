grant usage on schema shared to ${application};
alter default privileges in schema shared grant select, insert, update, delete on tables to ${application};
alter default privileges in schema shared grant execute on functions to ${application};

-- What the policies of row-level security go by; the program sets it at the start of each transaction.
create function shared.units() returns uuid[] language sql stable as
$$ select cast(coalesce(nullif(current_setting('app.units', true), ''), '{}') as uuid[]) $$;
create function shared.filed() returns boolean language sql stable as
$$ select coalesce(current_setting('app.filed', true), '') = 'on' $$;
create function shared.wide() returns boolean language sql stable as
$$ select coalesce(current_setting('app.wide', true), '') = 'on' $$;

create table shared.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on shared.spring_session (expiry_time);
create index on shared.spring_session (principal_name);
create table shared.spring_session_attributes (
    session_primary_id char(36)     not null references shared.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Work that only one of several servers may do at a time.
create table shared.shedlock (
    name       varchar(64) primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);
