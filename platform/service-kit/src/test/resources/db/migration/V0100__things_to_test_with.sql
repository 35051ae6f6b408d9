create table thing (
    id    text primary key,
    name  text not null,
    count integer not null,
    constraint a_name_is_used_once unique (name)
);

-- How often something was tried, also when it was refused afterwards: must be rolled back with the refusal.
create table attempt (
    id bigint generated always as identity primary key,
    what text not null
);
