-- Deliberately without a unique constraint: an effect that happens twice must show.
create table heard (
    id   bigint generated always as identity primary key,
    key  text not null,
    what text not null
);
