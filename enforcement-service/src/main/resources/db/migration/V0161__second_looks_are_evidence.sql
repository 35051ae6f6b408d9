-- What was decided of reads of school streets, to find it by the read; what was said is in the evidence chain.
create table read_decision (
    decision_id uuid        primary key,
    check_id    uuid        not null,
    batch_id    uuid        not null,
    decided_at  timestamptz not null,
    stands      boolean     not null,
    constraint a_read_is_decided_once unique (check_id, batch_id)
);
create index read_decision_by_age on read_decision using brin (decided_at);

-- What retention removes beside the chain.
alter table retention_run add column packs bigint not null default 0;
alter table retention_run add column reads bigint not null default 0;
create index read_audit_by_age on read_audit using brin (read_at);
