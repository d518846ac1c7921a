grant usage on schema audit to ${application};

-- Whether whoever asks holds a post that reads the whole record (审计, 审计管理员); set at the start of each transaction.
create function audit.reader() returns boolean language sql stable as
$$ select coalesce(current_setting('app.record', true), '') = 'on' $$;
grant execute on function audit.reader() to ${application};

create sequence audit.record_number;
grant usage on sequence audit.record_number to ${application};

create table audit.record (
    number     bigint       primary key,
    done_at    timestamptz  not null,
    actor      uuid         not null,
    actor_name varchar(100) not null,
    unit_id    uuid,
    action     varchar(80)  not null,
    subject    varchar(80)  not null,
    subject_id uuid         not null,
    detail     json         not null, -- json, not jsonb: the text stays as it was hashed
    request    varchar(40),
    address    varchar(45)
);
create index on audit.record (subject_id, number);
create index on audit.record (actor, number);
create index on audit.record (unit_id, number);
create index on audit.record (action, number);
create index on audit.record (done_at);

-- The records that the chain does not hold yet. A record and its line here are committed together, so that one whose transaction
-- ends late is sealed late, and none is passed over, whatever the order of the numbers.
create table audit.unsealed (
    number bigint primary key references audit.record (number)
);

-- The chain: each hash covers the one before it, the position, and all of the record.
create table audit.seal (
    position  bigint      primary key check (position > 0),
    number    bigint      not null unique references audit.record (number),
    sealed_at timestamptz not null,
    hash      bytea       not null check (length(hash) = 32)
);

-- One row: where the chain ends. Whoever holds its lock seals.
create table audit.head (
    only_one boolean primary key default true check (only_one),
    position bigint  not null,
    hash     bytea   not null
);
insert into audit.head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Where the chain ended at the end of a day: published, so that somebody outside can check.
create table audit.day_head (
    day          date        primary key,
    position     bigint      not null,
    hash         bytea       not null,
    published_at timestamptz not null
);

-- What the checks of the chain found.
create table audit.verification (
    id          uuid        primary key,
    verified_at timestamptz not null,
    records     bigint      not null,
    unsealed    bigint      not null,
    findings    int         not null,
    first       text
);
create index on audit.verification (verified_at);

grant select, insert on audit.record, audit.seal, audit.day_head, audit.verification to ${application};
grant select, insert, delete on audit.unsealed to ${application};
grant select, update on audit.head to ${application};

create function audit.stays() returns trigger language plpgsql as
$$ begin raise exception '% of %: the record stays as it is', tg_op, tg_table_name; end $$;
create trigger stays before update or delete on audit.record for each row execute function audit.stays();
create trigger stays_whole before truncate on audit.record for each statement execute function audit.stays();
create trigger stays before update or delete on audit.seal for each row execute function audit.stays();
create trigger stays_whole before truncate on audit.seal for each statement execute function audit.stays();
create trigger stays before update or delete on audit.day_head for each row execute function audit.stays();
create trigger stays_whole before truncate on audit.day_head for each statement execute function audit.stays();

alter table audit.record enable row level security;
alter table audit.record force row level security;
create policy everybody_writes on audit.record for insert with check (true);
create policy own_units on audit.record for select using (
    (select shared.wide())
    or (select audit.reader())
    or unit_id = any ((select shared.units())::uuid[])
    or (unit_id is not null and (select shared.filed())));
