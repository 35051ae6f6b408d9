-- What the small service keeps: one thing for each name.
create table thing (
    thing_id text primary key,
    name text not null,
    places integer not null,
    starts_on date,
    constraint one_thing_of_a_name unique (name)
);
