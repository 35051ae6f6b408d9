-- Every revision of every right, and since when it was known here; only ever added to. A tombstone takes the bodies.
create table right_revision (
    right_id text        not null,
    epoch    bigint      not null,
    n        bigint      not null,
    body     jsonb,
    known_at timestamptz not null,
    primary key (right_id, epoch, n)
);

-- Which revision of a right is its newest, and which one its issuer was told that checks are answered from.
create table right_present (
    right_id        text   primary key,
    epoch           bigint not null,
    n               bigint not null,
    confirmed_epoch bigint,
    confirmed_n     bigint,
    gone_at         timestamptz,
    constraint a_revision_is_confirmed_whole check ((confirmed_epoch is null) = (confirmed_n is null)),
    constraint nothing_is_confirmed_before_it_is_known
        check ((confirmed_epoch, confirmed_n) <= (epoch, n) or confirmed_epoch is null)
);
create index right_present_unconfirmed on right_present (right_id)
    where gone_at is null and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n);

-- Who asked what, when, and the exact answer: written before the answer was given.
create table recorded_check (
    check_id    uuid        primary key,
    sequence    bigint      generated always as identity,
    officer     text        not null,
    place       text        not null,
    vrm         text        not null,
    asked_for   timestamptz not null,
    answered_at timestamptz not null,
    outcome     text        not null,
    right_id    text,
    was_spooled boolean     not null,
    record      jsonb       not null
);
create index recorded_check_of_officer on recorded_check (officer, answered_at);
create index recorded_check_of_mark on recorded_check (vrm, answered_at);
create index recorded_check_of_right on recorded_check (right_id, answered_at) where right_id is not null;

-- A check answered while the database was away, under an id that was here already: what was answered is never lost.
create table repeated_check (
    check_id    uuid        not null,
    answered_at timestamptz not null,
    record      jsonb       not null,
    primary key (check_id, answered_at)
);

-- The first check that saw a right lapsed.
create table observed_lapse (
    right_id    text        not null,
    ended_at    timestamptz not null,
    check_id    uuid        not null,
    observed_at timestamptz not null,
    constraint a_lapse_is_told_once primary key (right_id, ended_at)
);
