create table bulk_extension (
    id         text        primary key,
    status     text        not null,
    type_codes text[]      not null,
    places     text[]      not null,
    ends_from  date        not null,
    ends_to    date        not null,
    by_period  text,
    until_on   date,
    words      text        not null,
    -- The number of the permit that was looked at last.
    reached    text        not null,
    asked_by   text        not null,
    role       text        not null,
    asked_at   timestamptz not null,
    applied_at timestamptz,
    ended_at   timestamptz,
    version    bigint      not null,
    constraint an_extension_has_a_known_status check (
        status in ('PREPARING', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED')),
    constraint an_extension_is_by_a_period_or_until_a_day check ((by_period is null) <> (until_on is null)),
    constraint an_extension_that_is_over_says_since_when check (
        (status in ('APPLIED', 'CANCELLED')) = (ended_at is not null))
);
create index bulk_extension_by_time on bulk_extension (asked_at desc, id desc);
create index bulk_extension_open on bulk_extension (asked_at, id) where status in ('PREPARING', 'APPLYING');

-- What is to become of each permit, and what became of it.
create table bulk_extension_row (
    extension_id    text        not null,
    number          text        not null,
    type_code       text        not null,
    place           text        not null,
    until           timestamptz not null,
    extended_until  timestamptz not null,
    outcome         text        not null,
    skipped_because text,
    primary key (extension_id, number),
    constraint a_row_belongs_to_an_extension foreign key (extension_id) references bulk_extension (id),
    constraint a_row_has_a_known_outcome check (outcome in ('PLANNED', 'EXTENDED', 'SKIPPED')),
    constraint what_is_skipped_says_why check ((outcome = 'SKIPPED') = (skipped_because is not null))
);
create index bulk_extension_row_planned on bulk_extension_row (extension_id, number) where outcome = 'PLANNED';
