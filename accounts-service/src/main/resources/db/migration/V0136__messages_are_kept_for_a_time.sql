-- Accounts of which nothing is removed, for a reason. Rows stay: who placed and who lifted a hold can be told.
create table account_hold (
    hold_id     uuid        primary key,
    account_id  text        not null references account,
    reason      text        not null,
    held_until  timestamptz,
    placed_by   text        not null,
    placed_role text        not null,
    placed_at   timestamptz not null,
    lifted_by   text,
    lifted_role text,
    lifted_at   timestamptz,
    constraint what_is_lifted_says_by_whom check ((lifted_at is null) = (lifted_by is null and lifted_role is null)),
    constraint a_hold_ends_after_it_begins check (held_until > placed_at)
);
create unique index one_hold_at_a_time on account_hold (account_id) where lifted_at is null;

-- What retention has done.
create table retention_run (
    run_id           uuid        primary key,
    started_at       timestamptz not null,
    is_dry           boolean     not null,
    actor            text        not null,
    role             text        not null,
    messages         bigint      not null,
    printed_letters  bigint      not null,
    sandbox_messages bigint      not null,
    reads            bigint      not null
);

create index message_by_age on message (planned_at) where status <> 'PLANNED';
create index print_file_by_hand_over on print_file (handed_over_at) where handed_over_at is not null;
