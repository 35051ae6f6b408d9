-- The law by which a member acts in the holder's place.
alter table account_member add column basis text;
alter table account_member add constraint a_basis_is_known
    check (basis in ('LASTING_POWER_OF_ATTORNEY', 'ENDURING_POWER_OF_ATTORNEY', 'DEPUTYSHIP', 'EXECUTOR'));

-- That a holder has died, and since when the council knows.
alter table account add column died_on date;
alter table account add column death_recorded_at timestamptz;
alter table account add constraint a_death_has_a_day check ((died_on is null) = (death_recorded_at is null));

-- What an officer has seen that lets somebody act for an account, and the code by which their login takes it up.
create table representation (
    representation_id uuid        primary key,
    account_id        text        not null references account,
    basis             text        not null,
    status            text        not null,
    words             text        not null,
    last_day          date,
    ends_at           timestamptz,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    -- Only its hash: whoever reads this table cannot use it.
    code_hash         text,
    code_until        timestamptz not null,
    subject           text,
    taken_up_at       timestamptz,
    ended_at          timestamptz,
    version           bigint      not null,
    constraint a_representation_has_a_known_status check (status in ('RECORDED', 'IN_FORCE', 'ENDED')),
    constraint a_code_waits_for_a_login check ((code_hash is not null) = (status = 'RECORDED')),
    constraint whoever_represents_is_known check (status <> 'IN_FORCE' or subject is not null),
    constraint a_code_represents_one_account unique (code_hash)
);
create index representation_of_account on representation (account_id, recorded_at desc);
