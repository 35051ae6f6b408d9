create extension if not exists btree_gist;

-- The row whose lock makes two members of a household follow each other when they buy or spend.
create table household (
    uprn text primary key
);

create table book_purchase (
    purchase_id   text primary key,
    account_id    text        not null,
    uprn          text        not null references household,
    books         integer     not null,
    price         bigint      not null,
    currency      text        not null,
    charge_id     text        not null,
    status        text        not null,
    units_of_book integer     not null,
    credit_valid  text        not null,
    ordered_at    timestamptz not null,
    payable_until timestamptz not null,
    settled_at    timestamptz,
    version       bigint      not null,
    constraint a_purchase_is_for_some_books check (books between 1 and 1000),
    constraint a_price_is_not_negative check (price >= 0),
    constraint a_charge_pays_one_purchase unique (charge_id)
);
create index book_purchase_of_household on book_purchase (uprn, ordered_at);
create index book_purchase_of_account on book_purchase (account_id, ordered_at desc, purchase_id);
create index book_purchase_unpaid on book_purchase (payable_until) where status = 'AWAITING_PAYMENT';

-- Credit that was bought together and is good until the same day.
create table credit_lot (
    lot_id      text primary key,
    uprn        text        not null references household,
    units       integer     not null,
    units_left  integer     not null,
    valid_until timestamptz not null,
    bought_at   timestamptz not null,
    constraint nobody_spends_more_than_was_bought check (units_left between 0 and units)
);
create index credit_lot_of_household on credit_lot (uprn, valid_until, bought_at);

create table visit (
    visit_id       text primary key,
    account_id     text        not null,
    uprn           text        not null references household,
    zone           text        not null,
    vrm            text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    -- When each unit begins to be used, by the hours that held when the visit was booked.
    unit_starts    timestamptz[] not null,
    units          integer     not null,
    units_returned integer     not null default 0,
    rule_version   integer     not null,
    bay_classes    text        not null,
    status         text        not null,
    booked_at      timestamptz not null,
    ended_at       timestamptz,
    ended_by       text,
    right_epoch    bigint      not null,
    right_n        bigint      not null,
    version        bigint      not null,
    constraint a_visit_ends_after_it_starts check (starts_at < ends_at),
    constraint every_unit_has_a_beginning check (units = cardinality(unit_starts)),
    constraint no_more_units_come_back_than_were_spent check (units_returned between 0 and units),
    constraint one_visit_at_a_time_for_each_mark_and_zone
        exclude using gist (zone with =, vrm with =, tstzrange(starts_at, coalesce(ended_at, ends_at)) with &&)
        where (status <> 'CANCELLED')
);
create index visit_of_account on visit (account_id, starts_at desc, visit_id);
create index visit_of_household on visit (uprn, ends_at) where status = 'BOOKED';
create index visit_running on visit (ends_at) where status = 'BOOKED';

-- Every unit in and out; the sum of a lot's movements is what is left of it.
create table unit_movement (
    id       bigint generated always as identity primary key,
    lot_id   text        not null references credit_lot,
    visit_id text references visit,
    units    integer     not null,
    moved_at timestamptz not null,
    constraint a_movement_moves_something check (units <> 0)
);
create index unit_movement_of_lot on unit_movement (lot_id);
create index unit_movement_of_visit on unit_movement (visit_id) where visit_id is not null;
