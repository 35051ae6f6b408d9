-- Who looked at personal records, as whom, why and when. What was shown stands here by kinds and ids.
create table read_audit (
    read_id uuid        primary key,
    read_at timestamptz not null,
    reader  text        not null,
    role    text        not null,
    client  text,
    action  text        not null,
    reason  text,
    records text[]      not null
);
create index read_audit_of_reader on read_audit (reader, read_id);
create index read_audit_of_record on read_audit using gin (records);
create index read_audit_by_age on read_audit (read_at);
