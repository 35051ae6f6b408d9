create table call (
    call_id        text primary key,
    agent          text        not null,
    source_service text        not null,
    status         text        not null,
    -- Never the number itself: those never leave accounts.
    number_ends_in text,
    recognition    text        not null,
    candidates     text        not null,
    account_id     text,
    level          text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    outcome        text,
    version        bigint      not null,
    constraint only_the_end_of_a_number_is_kept check (length(number_ends_in) <= 3),
    constraint a_call_that_is_over_has_an_outcome
        check ((status = 'ENDED') = (ended_at is not null and outcome is not null)),
    constraint nobody_is_verified_as_nobody check (level = 'NONE' or account_id is not null)
);
create index call_of_agent on call (agent, started_at desc, call_id);

-- Every step on the ladder, also those taken back: what an agent relied on can be read later.
create table call_verification (
    verification_id uuid primary key,
    call_id         text        not null references call,
    account_id      text        not null,
    level           text        not null,
    checks          text        not null,
    verified_by     text        not null,
    verified_at     timestamptz not null
);
create index call_verification_of_call on call_verification (call_id, verification_id);

-- Signs call passes; made once, so that a pass is good across restarts and instances.
create table call_pass_key (
    only_row    boolean primary key default true,
    key_id      text        not null,
    private_key bytea       not null,
    public_key  bytea       not null,
    made_at     timestamptz not null,
    constraint there_is_one_call_pass_key check (only_row)
);
