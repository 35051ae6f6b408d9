-- Bays nobody may use for a time.
create table bay_suspension (
    reference    text        primary key,
    place_code   text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz,
    bay_classes  text[]      not null,
    location     text,
    reason       text        not null,
    holders_told boolean     not null,
    created_at   timestamptz not null,
    withdrawn_at timestamptz,
    telling      text,
    told_up_to   text        not null,
    version      bigint      not null,
    constraint a_suspension_is_at_a_known_place foreign key (place_code) references place (code),
    constraint a_suspension_does_not_end_before_it_begins check (ends_at is null or starts_at <= ends_at),
    constraint holders_are_told_of_a_known_change check (telling in ('ANNOUNCED', 'CHANGED', 'WITHDRAWN'))
);
create index bay_suspension_by_place on bay_suspension (place_code, starts_at desc, reference);
create index bay_suspension_by_beginning on bay_suspension (starts_at desc, reference);
create index bay_suspension_to_tell on bay_suspension (created_at, reference) where telling is not null;

