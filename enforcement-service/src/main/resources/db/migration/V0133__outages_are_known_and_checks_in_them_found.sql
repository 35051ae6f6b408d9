-- Windows of time in which a source, a third party or the whole system was down.
create table outage (
    outage_id   uuid        primary key,
    kind        text        not null,
    name        text,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    reason      text        not null,
    was_noticed boolean     not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_by   text,
    version     bigint      not null,
    constraint an_outage_ends_after_it_begins check (ended_at > began_at),
    constraint an_outage_names_what_was_down_unless_it_was_all check ((name is null) = (kind = 'SYSTEM')),
    constraint what_is_over_says_who_closed_it check ((ended_at is null) = (closed_by is null))
);
-- However many instances notice it.
create unique index a_silent_source_has_one_open_outage on outage (name) where was_noticed and ended_at is null;
create index outage_by_beginning on outage (began_at, outage_id);
create index outage_by_end on outage (ended_at);

-- Which instances hear nothing of the source, and when each of them last said so.
create table outage_witness (
    outage_id uuid        not null references outage,
    instance  text        not null,
    seen_at   timestamptz not null,
    primary key (outage_id, instance)
);

-- Checks are found by when they were answered and by the time they ask about.
create index recorded_check_by_time on recorded_check (answered_at, check_id);
create index recorded_check_by_time_asked on recorded_check (asked_for);
