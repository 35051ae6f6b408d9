create extension if not exists btree_gist;

create table permit (
    number         text        primary key,
    application_id text        not null,
    account_id     text        not null,
    uprn           text,
    type_code      text        not null,
    rule_version   integer     not null,
    position       integer     not null,
    term           text,
    valid_from     timestamptz not null,
    valid_until    timestamptz not null,
    everywhere     boolean     not null,
    places         text[]      not null,
    bay_classes    text[]      not null,
    hours          text,
    max_stay       text,
    status         text        not null,
    ended_at       timestamptz,
    ended_by       text,
    granted_at     timestamptz not null,
    issued_at      timestamptz,
    right_epoch    bigint      not null,
    right_n        bigint      not null,
    version        bigint      not null,
    constraint one_permit_for_each_application unique (application_id),
    constraint a_permit_ends_after_it_begins check (valid_from < valid_until),
    constraint a_permit_has_a_known_status check (
        status in ('AWAITING_PAYMENT', 'ISSUED', 'SURRENDERED', 'WITHDRAWN')),
    constraint what_is_over_says_since_when_and_why check (
        (status in ('SURRENDERED', 'WITHDRAWN')) = (ended_at is not null and ended_by is not null)),
    constraint what_was_issued_says_since_when check (
        status not in ('ISSUED', 'SURRENDERED') or issued_at is not null)
);
create index permit_by_account on permit (account_id, granted_at desc, number desc);
create index permit_by_property on permit (uprn, type_code, valid_until);

create table permit_vehicle (
    id            uuid        primary key,
    permit_number text        not null,
    vrm           text        not null,
    slot          integer     not null,
    on_right      boolean     not null,
    type_code     text        not null,
    place         text        not null,
    valid_from    timestamptz not null,
    -- Unknown while nobody has paid: the term begins with the payment, so the vehicle is held without an end until then.
    valid_until   timestamptz,
    live          boolean     not null,
    constraint a_vehicle_belongs_to_a_permit foreign key (permit_number) references permit (number),
    -- Several types for one vehicle are fine, and so are two car parks; twice the same is a mistake somebody pays for.
    constraint one_live_permit_per_vrm_and_type exclude using gist (
        vrm with =, type_code with =, place with =, tstzrange(valid_from, valid_until) with &&) where (live)
);
create index permit_vehicle_by_permit on permit_vehicle (permit_number, slot);
