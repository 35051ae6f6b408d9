-- Money an issuer asked for. A withdrawal may come before the charge itself: then all but id and account are empty.
create table charge (
    charge_id     text primary key,
    account_id    text        not null,
    issuer        text,
    reference     text,
    description   text,
    type_code     text,
    amount        bigint,
    currency      text,
    raised_at     timestamptz,
    payable_until timestamptz,
    status        text        not null,
    payment_id    text,
    paid_at       timestamptz,
    withdrawn_at  timestamptz,
    refunded_at   timestamptz,
    version       bigint      not null,
    constraint a_charge_asks_for_something check (amount > 0),
    constraint only_a_withdrawn_charge_may_be_unknown check (raised_at is not null or withdrawn_at is not null),
    constraint a_paid_charge_says_when check ((status = 'PAID') = (paid_at is not null and withdrawn_at is null))
);
create index charge_of_account on charge (account_id, raised_at desc, charge_id);

create table payment (
    payment_id   text primary key,
    account_id   text        not null,
    amount       bigint      not null,
    currency     text        not null,
    status       text        not null,
    provider     text        not null,
    provider_id  text,
    next_url     text,
    return_url   text        not null,
    reason       text,
    created_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    next_look_at timestamptz,
    version      bigint      not null,
    constraint a_payment_is_of_something check (amount > 0),
    constraint a_provider_knows_a_payment_once unique (provider, provider_id)
);
create index payment_of_account on payment (account_id, created_at desc, payment_id);
create index payment_unfinished on payment (next_look_at) where status in ('CREATED', 'STARTED');

create table payment_item (
    payment_id text    not null references payment,
    charge_id  text    not null references charge,
    amount     bigint  not null,
    running    boolean not null,
    primary key (payment_id, charge_id)
);
create unique index a_charge_is_in_one_running_payment on payment_item (charge_id) where running;

-- Money that goes back because nobody may keep it: paid after a withdrawal, or paid twice.
create table refund (
    refund_id          text primary key,
    payment_id         text        not null references payment,
    charge_id          text        not null references charge,
    account_id         text        not null,
    amount             bigint      not null,
    currency           text        not null,
    reason             text        not null,
    status             text        not null,
    provider_refund_id text,
    requested_at       timestamptz not null,
    done_at            timestamptz,
    tries              integer     not null,
    next_look_at       timestamptz not null,
    version            bigint      not null,
    constraint a_payment_gives_a_charge_back_once unique (payment_id, charge_id)
);
create index refund_unfinished on refund (next_look_at) where status <> 'DONE';

-- The card provider of demonstrations and tests: what a real one would keep at its own place.
create table sandbox_payment (
    token       text primary key,
    payment_id  text        not null,
    amount      bigint      not null,
    currency    text        not null,
    description text        not null,
    return_url  text        not null,
    decision    text,
    created_at  timestamptz not null,
    decided_at  timestamptz,
    refunded    bigint      not null default 0,
    constraint the_sandbox_knows_a_payment_once unique (payment_id),
    constraint nobody_gets_back_more_than_was_paid check (refunded between 0 and amount)
);

create table sandbox_refund (
    refund_id text primary key,
    token     text   not null references sandbox_payment,
    amount    bigint not null
);
