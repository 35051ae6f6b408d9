-- Limits that are set one by one, beside those of the rules: so many permits of a type for a place.
create table set_limit (
    type_code text    not null,
    scope     text    not null,
    scope_key text    not null,
    most      integer not null,
    primary key (type_code, scope, scope_key),
    constraint a_limit_is_no_less_than_nothing check (most >= 0)
);

create sequence waiting_number;

create table waiting_entry (
    entry_id       text        primary key,
    application_id text        not null,
    account_id     text        not null,
    type_code      text        not null,
    place          text        not null,
    applied_at     timestamptz not null,
    joined_as      bigint      not null,
    status         text        not null,
    joined_at      timestamptz not null,
    offered_at     timestamptz,
    offered_until  timestamptz,
    closed_at      timestamptz,
    version        bigint      not null,
    constraint who_waits_has_applied foreign key (application_id) references permit_application (id),
    constraint an_application_waits_once unique (application_id),
    constraint nobody_stands_beside_another unique (joined_as),
    constraint who_waits_has_a_known_status check (
        status in ('WAITING', 'OFFERED', 'TAKEN', 'DECLINED', 'LAPSED', 'LEFT')),
    constraint an_offer_says_until_when check ((offered_at is null) = (offered_until is null)),
    constraint only_who_was_offered_a_place_answers check (
        status not in ('OFFERED', 'TAKEN', 'DECLINED', 'LAPSED') or offered_at is not null)
);
create index waiting_in_order on waiting_entry (type_code, place, applied_at, joined_as)
    where status in ('WAITING', 'OFFERED');
create index waiting_offers on waiting_entry (offered_until) where status = 'OFFERED';

alter table permit_application add column joins_waiting_list boolean not null default false;
alter table permit_application alter column joins_waiting_list drop default;
alter table permit_application drop constraint an_application_has_a_known_status;
alter table permit_application add constraint an_application_has_a_known_status check (
    status in ('DRAFT', 'IN_REVIEW', 'MORE_EVIDENCE_ASKED', 'ON_WAITING_LIST', 'AWAITING_PAYMENT', 'WITHDRAWING', 'ISSUED',
               'REFUSED', 'APPEALED', 'WITHDRAWN', 'LAPSED_UNPAID', 'LAPSED_UNANSWERED'));
