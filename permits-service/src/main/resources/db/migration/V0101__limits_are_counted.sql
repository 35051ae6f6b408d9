-- How many permits of a type a household, property, account ... holds: the row whose lock orders those who want one more.
create table limit_counter (
    type_code text    not null,
    scope     text    not null,
    scope_key text    not null,
    taken     integer not null default 0,
    allowed   integer not null,
    primary key (type_code, scope, scope_key),
    constraint nobody_takes_more_than_allowed check (taken between 0 and allowed)
);

-- Who holds them. A place is given back when its permit ends early, and by itself when the permit's term is over.
create table held_place (
    type_code  text        not null,
    scope      text        not null,
    scope_key  text        not null,
    holder     text        not null,
    held_until timestamptz not null,
    primary key (type_code, scope, scope_key, holder),
    constraint a_held_place_is_counted foreign key (type_code, scope, scope_key)
        references limit_counter (type_code, scope, scope_key)
);
create index held_place_by_holder on held_place (holder);
