-- What was a row for each vehicle becomes a row for each stretch of time in which a mark is good on a permit. Vehicles
-- that are listed and not good keep a row of their own.
alter table permit_vehicle add column role text not null default 'MAIN';
alter table permit_vehicle alter column role drop default;
alter table permit_vehicle add constraint a_mark_has_a_known_role check (role in ('MAIN', 'OVERLAP', 'TEMPORARY'));

-- A change ends one stretch and begins another: what is promised holds when it is done, not between two statements.
alter table permit_vehicle drop constraint one_live_permit_per_vrm_and_type;
alter table permit_vehicle add constraint one_live_permit_per_vrm_and_type exclude using gist (
    vrm with =, type_code with =, place with =, tstzrange(valid_from, valid_until) with &&) where (live)
    deferrable initially immediate;
alter table permit_vehicle add constraint one_mark_holds_a_slot exclude using gist (
    permit_number with =, slot with =, tstzrange(valid_from, valid_until) with &&)
    where (on_right and role <> 'OVERLAP') deferrable initially immediate;
alter table permit_vehicle add constraint one_mark_overlaps_in_a_slot exclude using gist (
    permit_number with =, slot with =, tstzrange(valid_from, valid_until) with &&)
    where (on_right and role = 'OVERLAP') deferrable initially immediate;

create table vehicle_change (
    id              uuid        primary key,
    permit_number   text        not null,
    kind            text        not null,
    old_vrm         text,
    new_vrm         text,
    takes_effect_at timestamptz not null,
    ends_at         timestamptz,
    fee             bigint      not null,
    currency        text        not null,
    charge_id       text,
    cancelled_at    timestamptz,
    made_at         timestamptz not null,
    made_by         text        not null,
    role            text        not null,
    channel         text        not null,
    constraint a_change_belongs_to_a_permit foreign key (permit_number) references permit (number),
    constraint a_change_has_a_known_kind check (
        kind in ('CHANGED', 'SWAPPED', 'LENT', 'LOAN_ENDED', 'CANCELLED', 'LISTED', 'UNLISTED')),
    constraint a_change_names_a_vehicle check (old_vrm is not null or new_vrm is not null),
    constraint a_fee_is_no_less_than_nothing check (fee >= 0),
    constraint one_charge_for_each_change unique (charge_id)
);
create index vehicle_change_by_permit on vehicle_change (permit_number, id desc);
create index vehicle_change_to_be_charged on vehicle_change (takes_effect_at, id)
    where fee > 0 and charge_id is null and cancelled_at is null;
