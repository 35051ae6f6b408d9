-- What proposed rules would do to permits that are held: the question, how far it is answered, the sums.
create table catalogue_simulation (
    id          text        primary key,
    type_code   text        not null,
    rules       jsonb       not null,
    status      text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    last_number text        not null,
    figures     jsonb       not null,
    constraint a_simulation_has_a_known_status check (status in ('RUNNING', 'DONE', 'FAILED')),
    constraint what_is_over_says_since_when_it_is check ((status = 'RUNNING') = (finished_at is null))
);
create index catalogue_simulation_by_status on catalogue_simulation (status, started_at);

-- The permits for which they make a difference; no word of who holds them but the account.
create table catalogue_simulation_permit (
    simulation_id text   not null,
    number        text   not null,
    account_id    text   not null,
    renews_on     date   not null,
    consequence   text   not null,
    reason        text,
    old_price     bigint,
    new_price     bigint,
    primary key (simulation_id, number),
    constraint a_permit_is_affected_in_a_simulation foreign key (simulation_id)
        references catalogue_simulation (id) on delete cascade,
    constraint who_loses_hears_why check ((consequence = 'LOSES') = (reason is not null))
);

-- A simulation reads all permits of a type in the order of their numbers.
create index permit_by_type_and_number on permit (type_code, number);
