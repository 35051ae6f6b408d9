-- Every check that found a right lapsed, cameras' reads included: one unnoticed expiry must not make ten notices.
create table lapse_sighting (
    right_id text        not null,
    ended_at timestamptz not null,
    seen_at  timestamptz not null,
    check_id uuid        not null,
    constraint a_check_sees_a_lapse_once primary key (right_id, ended_at, seen_at, check_id)
);
