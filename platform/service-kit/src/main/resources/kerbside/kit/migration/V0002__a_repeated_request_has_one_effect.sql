-- The answer to a request that carried an Idempotency-Key, stored in the transaction of what the request did.
create table idempotent_answer (
    -- SHA-256 over client, subject, account acted for, method, path and key: whose key it is, in one column.
    scope        bytea       primary key,
    -- SHA-256 over the canonical body: the same key with another body is another request.
    request_hash bytea       not null,
    status       smallint    not null,
    headers      jsonb       not null,
    body         bytea       not null,
    expires_at   timestamptz not null,
    constraint a_scope_is_a_hash check (length(scope) = 32 and length(request_hash) = 32),
    constraint a_failure_of_ours_is_never_replayed check (status between 200 and 499)
);
create index idempotent_answer_by_expiry on idempotent_answer (expires_at);

-- Seals the cursors of lists. Drawn here, so that all instances share it and nobody has to configure it.
create table cursor_key (
    only_row boolean primary key default true,
    secret   bytea   not null
        default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
    constraint there_is_one_cursor_key check (only_row),
    constraint a_cursor_key_has_256_bits check (length(secret) = 32)
);
insert into cursor_key default values;
