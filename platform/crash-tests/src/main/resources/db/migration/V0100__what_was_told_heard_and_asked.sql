create table told (
    key text not null,
    n   integer not null,
    primary key (key, n)
);

-- Deliberately without a key: an effect that happens twice must show.
create table heard (
    id  bigint generated always as identity primary key,
    key text not null,
    n   integer not null
);

create table asked (
    id bigint generated always as identity primary key
);
