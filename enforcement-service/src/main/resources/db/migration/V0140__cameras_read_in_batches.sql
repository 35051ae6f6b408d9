-- A camera's batch is one row: every read with its answer is packed in it. A read is found by the stretch its id lies in.
create type check_id_range as range (subtype = uuid);
create table check_batch (
    batch_id    uuid           primary key,
    officer     text           not null,
    answered_at timestamptz    not null,
    reads       integer        not null,
    check_ids   check_id_range not null,
    was_spooled boolean        not null,
    record      jsonb          not null,
    packed      bytea          not null
);
create index check_batch_of_read on check_batch using gist (check_ids);
create index check_batch_of_officer on check_batch (officer, answered_at);

-- What is packed is compressed already.
alter table check_batch alter column packed set storage external;

-- Reads of school streets that are judged again when late registration has closed, and what came of it.
create table provisional_check (
    check_id      uuid             not null,
    batch_id      uuid             not null references check_batch,
    vrm           text             not null,
    place         text             not null,
    bay_class     text             not null,
    at            timestamptz      not null,
    confidence    double precision not null,
    outcome       text             not null,
    closes_at     timestamptz      not null,
    state         text             not null default 'PROVISIONAL',
    decided_at    timestamptz,
    final_outcome text,
    final_answer  jsonb,
    constraint a_read_is_judged_again_once primary key (check_id, batch_id),
    constraint what_is_decided_has_an_answer check ((state = 'PROVISIONAL') = (decided_at is null)),
    constraint what_is_decided_says_what check ((decided_at is null) = (final_answer is null))
);
create index provisional_check_open on provisional_check (closes_at) where state = 'PROVISIONAL';
create index provisional_check_by_state on provisional_check (state, closes_at, check_id, batch_id);
