-- Requests that came with a key, and how they were answered, so that the same request sent again is not done again.
create table shared.idempotency (
    person       uuid          not null,
    route        varchar(2048) not null, -- method and path, with the ids in it
    key          varchar(128)  not null,
    content      bytea         not null, -- SHA-256 of what was sent
    begun_at     timestamptz   not null,
    acted        boolean       not null default false, -- set in the transaction of the act
    answered     boolean       not null default false,
    status       int,
    headers      json,
    body         bytea,
    primary key (person, route, key)
);
create index on shared.idempotency (begun_at);
