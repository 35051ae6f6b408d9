-- One code at a time joins an account nobody owns to the login of whoever was given it.
create table claim_code (
    account_id text        primary key references account,
    -- Only its hash: whoever reads this table cannot use it.
    hash       text        not null,
    made_at    timestamptz not null,
    until      timestamptz not null,
    constraint a_code_means_one_account unique (hash),
    constraint a_code_ends_after_it_begins check (made_at < until)
);

-- Codes that were none, counted for each login.
create table claim_attempt (
    subject text        primary key,
    failed  integer     not null,
    since   timestamptz not null,
    constraint claim_attempts_are_counted_upwards check (failed > 0)
);
