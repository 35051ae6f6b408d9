-- The council's leave for named vehicles to wait where no permit allows it.
create table dispensation (
    reference            text        primary key,
    account_id           text        not null,
    status               text        not null,
    place_code           text        not null,
    location_code        text,
    location             text,
    bay_classes          text[]      not null,
    reason               text        not null,
    -- What for, in somebody's words: may name people.
    words                text        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    hours                text,
    most_marks           integer     not null,
    requested_at         timestamptz not null,
    decided_by           text,
    decided_at           timestamptz,
    decision_words       text,
    restrictions         text[]      not null,
    order_reference      text,
    suspension_reference text,
    takes_bays           boolean     not null,
    ended_at             timestamptz,
    ended_words          text,
    right_epoch          bigint      not null,
    right_n              bigint      not null,
    telling              text,
    told_up_to           text        not null,
    version              bigint      not null,
    constraint a_dispensation_has_a_known_status check (
        status in ('REQUESTED', 'GRANTED', 'REFUSED', 'REVOKED', 'WITHDRAWN')),
    constraint a_dispensation_is_at_a_known_place foreign key (place_code) references place (code),
    constraint a_dispensation_is_at_a_known_location foreign key (location_code) references place (code),
    constraint a_dispensation_is_from_a_known_suspension foreign key (suspension_reference)
        references bay_suspension (reference),
    constraint a_dispensation_ends_after_it_begins check (starts_at < ends_at),
    constraint a_dispensation_is_for_some_vehicles check (most_marks > 0),
    constraint what_is_decided_says_by_whom check ((decided_at is null) = (decided_by is null)),
    constraint what_is_granted_or_refused_is_decided check (
        status not in ('GRANTED', 'REFUSED', 'REVOKED') or decided_at is not null),
    constraint what_is_ended_says_since_when check ((status in ('REVOKED', 'WITHDRAWN')) = (ended_at is not null)),
    constraint nobody_is_dispensed_from_these_without_an_order check (
        cardinality(restrictions) = 0 or order_reference is not null),
    constraint holders_of_bays_are_told_of_a_known_change check (telling in ('ANNOUNCED', 'WITHDRAWN'))
);
create index dispensation_by_request on dispensation (requested_at desc, reference);
create index dispensation_of_account on dispensation (account_id, requested_at desc, reference);
create index dispensation_at_place on dispensation (place_code, requested_at desc, reference);
create index dispensation_by_status on dispensation (status, requested_at desc, reference);
create index dispensation_from_suspension on dispensation (suspension_reference) where suspension_reference is not null;
create index dispensation_to_tell on dispensation (requested_at, reference) where telling is not null;

create table dispensed_mark (
    reference  text        not null,
    vrm        text        not null,
    good_from  timestamptz not null,
    good_until timestamptz not null,
    constraint a_mark_is_of_a_dispensation foreign key (reference) references dispensation (reference),
    constraint a_mark_is_dispensed_for_some_time check (good_from < good_until)
);
create index dispensed_mark_of on dispensed_mark (reference);
create index dispensed_mark_by_vrm on dispensed_mark (vrm);
