alter table permit
    add column suspended boolean not null default false,
    drop constraint a_permit_has_a_known_status,
    drop constraint what_is_over_says_since_when_and_why,
    drop constraint what_was_issued_says_since_when,
    add constraint a_permit_has_a_known_status check (
        status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED', 'SURRENDERED', 'REVOKED', 'WITHDRAWN')),
    add constraint what_is_over_says_since_when_and_why check (
        (status in ('SURRENDERED', 'REVOKED', 'WITHDRAWN')) = (ended_at is not null and ended_by is not null)),
    add constraint what_was_issued_says_since_when check (
        status not in ('ISSUED', 'SUSPENDED', 'SURRENDERED', 'REVOKED') or issued_at is not null),
    add constraint what_is_suspended_remembers_it check (status <> 'SUSPENDED' or suspended);
alter table permit alter column suspended drop default;

create table permit_suspension (
    id                text        primary key,
    permit_number     text        not null,
    status            text        not null,
    reason            text        not null,
    words             text        not null,
    at_once_because   text,
    decided_by        text        not null,
    announced_at      timestamptz not null,
    effective_at      timestamptz not null,
    until_at          timestamptz,
    appeal_until      timestamptz not null,
    in_force_at       timestamptz,
    lifted_at         timestamptz,
    lifted_by         text,
    appeal_grounds    text,
    appealed_at       timestamptz,
    decide_by         date,
    appeal_outcome    text,
    appeal_reasons    text,
    appeal_decided_at timestamptz,
    version           bigint      not null,
    constraint a_suspension_is_of_a_permit foreign key (permit_number) references permit (number),
    constraint a_suspension_has_a_known_status check (status in ('ANNOUNCED', 'IN_FORCE', 'LIFTED')),
    constraint a_suspension_ends_after_it_begins check (until_at is null or effective_at < until_at),
    constraint what_is_in_force_says_since_when check (status <> 'IN_FORCE' or in_force_at is not null),
    constraint what_is_lifted_says_when_and_by_what check (
        (status = 'LIFTED') = (lifted_at is not null and lifted_by is not null)),
    constraint an_appealed_suspension_says_why_and_until_when check (
        (appealed_at is null) = (appeal_grounds is null) and (appealed_at is null) = (decide_by is null)),
    constraint a_decided_appeal_of_a_suspension_says_why check (
        (appeal_outcome is null) = (appeal_reasons is null) and (appeal_outcome is null) = (appeal_decided_at is null))
);
create unique index one_suspension_at_a_time on permit_suspension (permit_number) where status <> 'LIFTED';
create index permit_suspension_of_permit on permit_suspension (permit_number, announced_at desc, id desc);
create index permit_suspension_due on permit_suspension (effective_at) where status = 'ANNOUNCED';
create index permit_suspension_over on permit_suspension (until_at) where status <> 'LIFTED';
create index permit_suspension_appealed on permit_suspension (decide_by, id)
    where status <> 'LIFTED' and appealed_at is not null and appeal_outcome is null;
