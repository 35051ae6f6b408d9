-- What was asked for a permit stands with it: from that a refund is worked out.
alter table permit add column charge_id text;
alter table permit add column price bigint;
alter table permit add column currency text;
update permit p set charge_id = a.charge_id, price = a.price, currency = a.currency
from permit_application a where a.permit_number = p.number and a.charge_id is not null;
alter table permit add constraint what_is_paid_has_a_price check (
    (charge_id is null) = (price is null) and (price is null) = (currency is null));

create table permit_refund (
    refund_id       text        primary key,
    permit_number   text        not null,
    account_id      text        not null,
    type_code       text        not null,
    charge_id       text        not null,
    amount          bigint      not null,
    currency        text        not null,
    kind            text        not null,
    status          text        not null,
    explanation     text,
    asked_at        timestamptz not null,
    asked_by        text        not null,
    decided_by      text,
    decided_at      timestamptz,
    refused_because text,
    order_id        text,
    failure         text,
    closed_at       timestamptz,
    version         bigint      not null,
    constraint a_refund_belongs_to_a_permit foreign key (permit_number) references permit (number),
    constraint a_refund_gives_something_back check (amount > 0),
    constraint a_refund_has_a_known_kind check (kind in ('SURRENDERED', 'PROPOSED')),
    constraint a_refund_has_a_known_status check (
        status in ('AWAITING_APPROVAL', 'REQUESTED', 'REFUNDED', 'FAILED', 'REFUSED', 'CANCELLED')),
    constraint nobody_decides_what_they_asked_for check (decided_by is null or decided_by <> asked_by),
    constraint a_proposed_refund_says_why_and_is_decided_by_another check (
        kind <> 'PROPOSED'
        or explanation is not null and (decided_by is not null or status in ('AWAITING_APPROVAL', 'CANCELLED'))),
    constraint a_refused_refund_says_why check (status <> 'REFUSED' or refused_because is not null),
    constraint what_accounts_was_asked_has_an_order check (
        status not in ('REQUESTED', 'REFUNDED', 'FAILED') or order_id is not null),
    constraint an_order_is_for_one_refund unique (order_id)
);
-- A surrender gives back once; when it was a mistake, the permit may be surrendered again.
create unique index a_surrender_gives_back_once on permit_refund (permit_number)
    where kind = 'SURRENDERED' and status <> 'CANCELLED';
create index refund_by_permit on permit_refund (permit_number, asked_at desc);
create index refund_by_status on permit_refund (status, asked_at, refund_id);
