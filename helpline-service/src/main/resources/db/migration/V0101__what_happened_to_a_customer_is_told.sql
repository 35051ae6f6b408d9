-- One row for each fact about a customer, whichever service told it; keyed by the event, so that twice is once.
create table time_line_entry (
    event_id    text primary key,
    account_id  text        not null,
    happened_at timestamptz not null,
    epoch       bigint      not null,
    n           bigint      not null,
    type        text        not null,
    sentence    text        not null,
    refs        jsonb       not null
);
create index time_line_entry_in_order on time_line_entry (account_id, happened_at, epoch, n, event_id);
