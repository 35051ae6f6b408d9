-- What retention has done.
create table retention_run (
    run_id     uuid        primary key,
    started_at timestamptz not null,
    is_dry     boolean     not null,
    actor      text        not null,
    role       text        not null,
    reads      bigint      not null
);
