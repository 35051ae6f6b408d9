-- What somebody says entitles them, and what an officer found. Numbers and names stay in this table.
create table entitlement (
    entitlement_id uuid        primary key,
    account_id     text        not null references account,
    kind           text        not null,
    status         text        not null,
    number         text,
    in_name_of     text,
    last_day       date,
    ends_at        timestamptz,
    claimed_at     timestamptz not null,
    claimed_by     text        not null,
    decided_at     timestamptz,
    decided_by     text,
    seen           text,
    words          text,
    version        bigint      not null,
    constraint an_entitlement_has_a_known_status
        check (status in ('CLAIMED', 'CHECKED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    constraint what_ends_says_when check ((last_day is null) = (ends_at is null)),
    constraint what_is_checked_ends check (status <> 'CHECKED' or ends_at is not null),
    constraint whoever_decides_says_what_they_saw
        check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (seen is null)
               and (decided_at is null) = (words is null)),
    constraint nothing_counts_unseen check (status not in ('CHECKED', 'REFUSED') or decided_at is not null)
);
create unique index one_claim_of_a_kind_waits_for_an_account on entitlement (account_id, kind) where status = 'CLAIMED';
create index entitlement_of_account on entitlement (account_id, claimed_at desc);
create index entitlement_by_number on entitlement (number) where number is not null;
