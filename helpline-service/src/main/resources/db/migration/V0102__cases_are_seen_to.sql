create table helpline_case (
    case_id    text primary key,
    account_id text,
    call_id    text references call,
    reason     text        not null,
    status     text        not null,
    owner      text        not null,
    opened_at  timestamptz not null,
    due_at     timestamptz not null,
    closed_at  timestamptz,
    outcome    text,
    notes      integer     not null,
    version    bigint      not null,
    constraint a_case_is_due_after_it_was_opened check (due_at > opened_at),
    constraint a_case_that_is_closed_has_an_outcome
        check ((status = 'CLOSED') = (closed_at is not null and outcome is not null))
);
create index case_queue on helpline_case (status, due_at, case_id);
create index case_queue_of_owner on helpline_case (owner, status, due_at, case_id);
create index case_of_call on helpline_case (call_id) where call_id is not null;

create table case_note (
    case_id  text        not null references helpline_case,
    n        integer     not null,
    author   text        not null,
    text     text        not null,
    noted_at timestamptz not null,
    constraint notes_of_a_case_are_counted primary key (case_id, n)
);
