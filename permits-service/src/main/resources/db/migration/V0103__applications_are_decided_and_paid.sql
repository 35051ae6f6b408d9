create table permit_application (
    id                text        primary key,
    account_id        text        not null,
    type_code         text        not null,
    vrms              text[]      not null,
    term              text,
    starts_on         date,
    place             text,
    weekdays          text[]      not null,
    status            text        not null,
    rule_version      integer     not null,
    position          integer     not null,
    price             bigint      not null,
    currency          text        not null,
    uprn              text,
    review_reasons    text[]      not null,
    decide_by         date,
    automatic         boolean     not null,
    decision_reason   text,
    remedy            text,
    permit_number     text,
    charge_id         text,
    payable_until     timestamptz,
    withdrawal_reason text,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    decided_at        timestamptz,
    closed_at         timestamptz,
    version           bigint      not null,
    constraint a_charge_is_for_one_application unique (charge_id),
    constraint a_permit_comes_from_one_application unique (permit_number),
    constraint an_application_has_a_known_status check (
        status in ('DRAFT', 'IN_REVIEW', 'AWAITING_PAYMENT', 'WITHDRAWING', 'ISSUED', 'REFUSED', 'WITHDRAWN',
                   'LAPSED_UNPAID')),
    constraint what_is_in_review_says_why_and_until_when check (
        status <> 'IN_REVIEW' or (decide_by is not null and cardinality(review_reasons) > 0)),
    constraint what_is_to_be_paid_has_a_charge check (
        status not in ('AWAITING_PAYMENT', 'WITHDRAWING') or (charge_id is not null and payable_until is not null)),
    constraint a_withdrawal_says_why check (status <> 'WITHDRAWING' or withdrawal_reason is not null),
    constraint a_refusal_gives_reason_and_remedy check (
        status <> 'REFUSED' or (decision_reason is not null and remedy is not null))
);
create index application_by_account on permit_application (account_id, created_at desc, id desc);
create index application_in_review on permit_application (decide_by, id) where status = 'IN_REVIEW';
create index application_unpaid on permit_application (payable_until, id) where status = 'AWAITING_PAYMENT';
