-- A permit taken over from paper was applied for long ago, elsewhere.
alter table permit alter column application_id drop not null;
alter table permit add column medium text not null default 'VIRTUAL';
alter table permit alter column medium drop default;
alter table permit add constraint a_permit_is_virtual_or_paper check (medium in ('VIRTUAL', 'PAPER'));

create table paper_import (
    id            text        primary key,
    status        text        not null,
    judged_on     date        not null,
    rows_received bigint      not null,
    accepted      bigint      not null,
    repaired      bigint      not null,
    refused       bigint      not null,
    repeated      bigint      not null,
    failures      integer     not null,
    trouble       text,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    version       bigint      not null,
    constraint an_import_has_a_known_status check (status in ('RUNNING', 'HALTED', 'FINISHED', 'CANCELLED')),
    constraint no_row_is_counted_twice check (accepted + repaired + refused + repeated <= rows_received),
    constraint what_is_over_says_since_when check ((status in ('FINISHED', 'CANCELLED')) = (ended_at is not null))
);
create unique index one_import_at_a_time on paper_import ((true)) where status in ('RUNNING', 'HALTED');
create index paper_import_by_start on paper_import (started_at desc, id desc);

-- Rows name people: each is deleted by the transaction that keeps what came of it.
create table paper_import_waiting (
    import_id text    not null,
    line      bigint  not null,
    complete  boolean not null,
    content   jsonb   not null,
    primary key (import_id, line)
);

-- What became of each row; names nobody.
create table paper_import_row (
    import_id text   not null,
    line      bigint not null,
    number    text,
    outcome   text   not null,
    faults    text[] not null,
    repairs   text[] not null,
    flags     text[] not null,
    primary key (import_id, line),
    constraint a_row_belongs_to_an_import foreign key (import_id) references paper_import (id),
    constraint what_is_refused_says_why check ((outcome = 'REFUSED') = (cardinality(faults) > 0))
);
create index paper_import_row_by_outcome on paper_import_row (import_id, outcome, line);

-- Paper permits that were taken over, also those that were over by then and have no right.
create table paper_permit (
    number      text        primary key,
    import_id   text        not null,
    -- Tells whether a row says the same again; says nothing about what it says.
    fingerprint text        not null,
    account_id  text        not null,
    type_code   text        not null,
    vrm         text        not null,
    -- As printed, or taken from the property.
    place       text,
    first_day   date        not null,
    last_day    date        not null,
    -- The council's midnight after its last day.
    until       timestamptz not null,
    uprn        text,
    issued_at   text,
    flags       text[]      not null,
    -- It was over when it was taken: no permit and no right.
    history     boolean     not null,
    taken_at    timestamptz not null,
    claimed_at  timestamptz,
    constraint it_came_with_an_import foreign key (import_id) references paper_import (id),
    constraint a_paper_permit_ends_no_earlier_than_it_begins check (first_day <= last_day)
);
create index paper_permit_by_account on paper_permit (account_id, number);
create index paper_permit_by_last_day on paper_permit (last_day, number);
