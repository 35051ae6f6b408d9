create table misuse_report (
    id            text        primary key,
    status        text        not null,
    kind          text        not null,
    vrm           text,
    permit_number text,
    account_id    text,
    place         text,
    seen_at       timestamptz,
    -- What somebody saw, in their words: may name people, and goes with the report.
    words         text        not null,
    reported_by   text        not null,
    role          text        not null,
    channel       text        not null,
    reported_at   timestamptz not null,
    decide_by     date        not null,
    claimed_by    text,
    claimed_until timestamptz,
    outcome       text,
    note          text,
    suspension_id text,
    decided_by    text,
    decided_at    timestamptz,
    version       bigint      not null,
    constraint a_report_has_a_known_status check (status in ('OPEN', 'DECIDED')),
    constraint a_claim_of_a_report_has_an_end check ((claimed_by is null) = (claimed_until is null)),
    constraint a_decided_report_says_what_and_by_whom check (
        (status = 'DECIDED') = (outcome is not null and note is not null and decided_by is not null and decided_at is not null)),
    constraint a_suspension_comes_of_one_report unique (suspension_id)
);
create index misuse_report_in_queue on misuse_report (status, decide_by, id);
create index misuse_report_of_account on misuse_report (account_id) where outcome in ('WARNING', 'SUSPENSION');
create index misuse_report_by_decision on misuse_report (decided_at) where decided_at is not null;

-- That somebody asked for marks and properties to hold against other registers, and what for.
create table matching_extract (
    id           text        primary key,
    purpose      text        not null,
    words        text        not null,
    good_on      date        not null,
    requested_by text        not null,
    role         text        not null,
    requested_at timestamptz not null
);
