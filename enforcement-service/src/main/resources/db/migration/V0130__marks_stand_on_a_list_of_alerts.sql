-- Marks an officer must hear of. Kept when they are over: what was answered under them must be explained later.
create table mark_alert (
    alert_id    uuid        primary key,
    vrm         text        not null,
    folded      text        not null,
    kind        text        not null,
    reason      text        not null,
    places      text[]      not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    over_at     timestamptz not null,
    added_by    text        not null,
    added_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    end_reason  text,
    version     bigint      not null,
    constraint an_alert_ends_after_it_begins check (valid_until > valid_from),
    constraint an_alert_is_over_when_it_ends check (over_at = least(valid_until, coalesce(ended_at, valid_until))),
    constraint what_was_ended_says_by_whom_and_why
        check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index mark_alert_by_end on mark_alert (over_at, alert_id);
create index mark_alert_of_mark on mark_alert (folded, alert_id);
