-- Rights third parties have put one by one. The newest revision published stands beside what it says.
create table operator_right (
    operator    text        not null,
    reference   text        not null,
    vrm         text        not null,
    places      text[]      not null,
    bay_classes text[]      not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    ended_at    timestamptz,
    epoch       bigint      not null,
    n           bigint      not null,
    constraint an_operators_reference_names_one_right primary key (operator, reference),
    constraint a_right_ends_after_it_starts check (valid_until > valid_from)
);

-- Series of rights, loaded together; one of an operator is live.
create table operator_series (
    series_id uuid        primary key,
    operator  text        not null,
    state     text        not null,
    rights    bigint      not null default 0,
    refused   bigint      not null default 0,
    faults    jsonb       not null default '[]',
    loaded_at timestamptz not null,
    live_from timestamptz,
    constraint a_series_with_faults_goes_no_further
        check (refused = 0 or state in ('LOADING', 'FAULTY', 'SUPERSEDED')),
    constraint what_is_live_says_since_when check (state <> 'LIVE' or live_from is not null)
);
create unique index an_operator_has_one_series_live on operator_series (operator) where state = 'LIVE';
create index operator_series_of_operator on operator_series (operator, series_id);
create index operator_series_under_way on operator_series (state, series_id) where state in ('LOADING', 'PUBLISHING');

-- Their rights, until a newer series goes live.
create table operator_series_right (
    series_id    uuid        not null references operator_series,
    reference    text        not null,
    vrm          text        not null,
    places       text[]      not null,
    bay_classes  text[]      not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz not null,
    is_published boolean     not null default false,
    constraint a_reference_stands_once_in_a_series primary key (series_id, reference),
    constraint a_right_of_a_series_ends_after_it_starts check (valid_until > valid_from)
);
create index operator_series_right_unpublished on operator_series_right (series_id, reference) where not is_published;
