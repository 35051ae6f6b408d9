-- What a customer is told because of something that happened, by as many ways as it takes. Where they are reached stands
-- with their account alone, and is looked up when a message is handed over.
create table message (
    message_id      text        primary key,
    cause_id        text        not null,
    kind            text        not null,
    account_id      text        not null references account,
    prefers_text    boolean     not null,
    useless_after   timestamptz,
    status          text        not null,
    planned_at      timestamptz not null,
    next_look_at    timestamptz,
    looks           integer     not null,
    ended_at        timestamptz,
    version         bigint      not null,
    constraint nobody_is_told_twice_for_one_cause unique (cause_id, kind),
    constraint a_message_has_a_known_status check (status in ('PLANNED', 'ACCEPTED', 'DELIVERED', 'UNDELIVERABLE')),
    constraint what_is_over_is_looked_at_no_more
        check ((status in ('DELIVERED', 'UNDELIVERABLE')) = (ended_at is not null) and (ended_at is null or next_look_at is null)),
    constraint what_is_planned_is_looked_at_again check (status <> 'PLANNED' or next_look_at is not null)
);
create index message_of_account on message (account_id, planned_at desc, message_id);
create index message_due on message (status, next_look_at) where next_look_at is not null;

-- What its template says besides what all messages say.
create table message_word (
    message_id text not null references message,
    word       text not null,
    text       text not null,
    primary key (message_id, word)
);

-- The ways it went, one after another; n counts from 0.
create table message_try (
    message_id       text        not null references message,
    n                integer     not null,
    channel          text        not null,
    provider         text        not null,
    provider_id      text,
    template_version integer     not null,
    subject          text        not null,
    body             text        not null,
    asked_at         timestamptz not null,
    accepted_at      timestamptz,
    delivered_at     timestamptz,
    failed_at        timestamptz,
    reason           text,
    primary key (message_id, n),
    constraint a_way_is_tried_once unique (message_id, channel),
    constraint what_failed_says_why check ((failed_at is null) = (reason is null)),
    constraint what_arrived_did_not_fail check (delivered_at is null or failed_at is null)
);

-- How messages read, where the council wants it otherwise than this service brings it. Versions are added, never changed.
create table message_template (
    kind    text        not null,
    version integer     not null,
    source  text        not null,
    made_by text        not null,
    made_at timestamptz not null,
    primary key (kind, version),
    constraint versions_count_from_one check (version > 0)
);

-- The sandbox's own: what somebody else would keep at their place.
create table sandbox_message (
    token      text        primary key,
    reference  text        not null,
    channel    text        not null,
    address    text        not null,
    subject    text        not null,
    body       text        not null,
    taken_at   timestamptz not null,
    bounced_at timestamptz,
    constraint the_sandbox_takes_a_message_once unique (reference)
);
create index sandbox_message_by_time on sandbox_message (taken_at desc, token desc);
