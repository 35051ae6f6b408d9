-- What the council ended before its time, and what somebody else decided about that.
create table permit_revocation (
    id                text        primary key,
    permit_number     text        not null,
    status            text        not null,
    reason            text        not null,
    words             text        not null,
    decided_by        text        not null,
    revoked_at        timestamptz not null,
    appeal_until      timestamptz not null,
    appeal_grounds    text,
    appealed_at       timestamptz,
    decide_by         date,
    appeal_outcome    text,
    appeal_reasons    text,
    appeal_decided_at timestamptz,
    undone_at         timestamptz,
    version           bigint      not null,
    constraint a_revocation_is_of_a_permit foreign key (permit_number) references permit (number),
    constraint a_revocation_has_a_known_status check (status in ('IN_FORCE', 'APPEALED', 'UPHELD', 'UNDONE')),
    constraint a_revocation_is_appealed_in_time check (appealed_at is null or appealed_at < appeal_until),
    constraint an_appealed_revocation_says_why_and_until_when check (
        (appealed_at is null) = (appeal_grounds is null) and (appealed_at is null) = (decide_by is null)),
    constraint a_decided_appeal_of_a_revocation_says_why check (
        (appeal_outcome is null) = (appeal_reasons is null) and (appeal_outcome is null) = (appeal_decided_at is null)),
    constraint what_waits_is_appealed_and_not_decided check (
        status <> 'APPEALED' or appealed_at is not null and appeal_outcome is null),
    constraint what_is_undone_says_since_when check ((status = 'UNDONE') = (undone_at is not null))
);
create unique index one_revocation_at_a_time on permit_revocation (permit_number) where status <> 'UNDONE';
create index permit_revocation_of_permit on permit_revocation (permit_number, revoked_at desc, id desc);
create index permit_revocation_appealed on permit_revocation (decide_by, id) where status = 'APPEALED';
