-- How many reads of a batch speak against somebody: those of which none does go sooner. Of those before nobody counted.
alter table check_batch add column against integer not null default 1;
alter table check_batch alter column against drop default;

-- Batches by their age; checks are found by it already.
create index check_batch_by_age on check_batch using brin (answered_at);

-- What retention has removed, or would have.
create table retention_run (
    run_id        uuid        primary key,
    started_at    timestamptz not null,
    is_dry        boolean     not null,
    actor         text        not null,
    role          text        not null,
    favourable    bigint      not null,
    challengeable bigint      not null,
    relied_on     bigint      not null
);
