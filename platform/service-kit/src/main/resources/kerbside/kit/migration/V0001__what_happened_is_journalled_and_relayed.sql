-- The epoch tells revisions written before a restored back-up from those written after it: an operator raises it.
create table journal_epoch (
    only_row boolean primary key default true,
    epoch    bigint  not null default 1,
    constraint there_is_one_epoch check (only_row),
    constraint epochs_count_from_one check (epoch >= 1)
);
insert into journal_epoch default values;

-- One row for each (topic, key): the row whose lock orders the events of one aggregate.
create table journal_stream (
    topic       text   not null,
    key         text   not null,
    last_n      bigint not null,
    sent_n      bigint not null default 0,
    halt_reason text,
    retry_at    timestamptz,
    primary key (topic, key),
    constraint nothing_is_sent_before_it_happened check (sent_n <= last_n)
);
create index journal_stream_with_unsent on journal_stream (topic, key) where last_n > sent_n;

-- What happened, in the transaction in which it happened; kept as history.
create table journal_entry (
    id            bigint generated always as identity primary key,
    event_id      uuid        not null,
    topic         text        not null,
    key           text        not null,
    epoch         bigint      not null,
    n             bigint      not null,
    type          text        not null,
    body          jsonb       not null,
    occurred_at   timestamptz not null,
    actor_subject text        not null,
    actor_role    text        not null,
    channel       text        not null,
    on_behalf_of  text,
    correlation   text        not null,
    causation     text,
    traceparent   text,
    sent_at       timestamptz,
    constraint an_event_has_one_id unique (event_id),
    constraint one_event_for_each_revision unique (topic, key, n)
);
create index journal_entry_unsent on journal_entry (topic, occurred_at) where sent_at is null;

-- Facts already handled, so that one that comes twice has one effect.
create table handled_event (
    event_id   text primary key,
    handled_at timestamptz not null default now()
);
create index handled_event_by_age on handled_event (handled_at);

-- A fact that cannot be handled waits here for an operator; later facts of its key park behind it.
create table dead_letter (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    integer     not null,
    "offset"     bigint      not null,
    key          text,
    type         text,
    headers      jsonb       not null,
    body         bytea,
    status       text        not null,
    error        text,
    stored_at    timestamptz not null,
    replayed_at  timestamptz,
    constraint a_letter_is_waiting_parked_replayed_or_discarded
        check (status in ('WAITING', 'PARKED', 'REPLAYED', 'DISCARDED')),
    constraint one_letter_for_each_record unique (topic, partition, "offset")
);
create index dead_letter_open on dead_letter (topic, key, id) where status in ('WAITING', 'PARKED');

-- The local copy of other services' state topics: highest revision for each key.
create table replica (
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    epoch       bigint      not null,
    n           bigint      not null,
    body        jsonb,
    updated_at  timestamptz not null,
    primary key (topic, key)
);
create index replica_by_content on replica using gin (body jsonb_path_ops);

-- Which revision of a right enforcement has said it answers with.
create table confirmed_revision (
    key          text primary key,
    epoch        bigint      not null,
    n            bigint      not null,
    confirmed_at timestamptz not null
);
