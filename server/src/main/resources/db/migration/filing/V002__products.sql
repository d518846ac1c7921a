-- Files that the program made for a person: exports. Whose they are the program checks; nobody reaches them by any other way.
create table filing.product (
    id         uuid primary key,
    owner_id   uuid         not null,
    name       varchar(255) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    sha256     char(64)     not null,
    created_at timestamptz  not null
);
create index on filing.product (created_at);
create table filing.product_piece (
    product_id uuid  not null references filing.product (id) on delete cascade,
    number     int   not null,
    content    bytea not null,
    primary key (product_id, number)
);
alter table filing.product_piece alter column content set storage external;
alter table filing.product enable row level security;
alter table filing.product force row level security;
create policy scope on filing.product using ((select shared.wide()));
alter table filing.product_piece enable row level security;
alter table filing.product_piece force row level security;
create policy scope on filing.product_piece using ((select shared.wide()));
