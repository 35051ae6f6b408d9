-- A check made again of the same question, such as before a notice is issued.
alter table recorded_check add column recheck_of uuid;
create index recorded_check_again on recorded_check (recheck_of, answered_at) where recheck_of is not null;

-- What was said of a check afterwards; the check itself never changes.
create table check_correction (
    correction_id uuid        primary key,
    check_id      uuid        not null,
    made_at       timestamptz not null
);
create index check_correction_of_check on check_correction (check_id, made_at);
