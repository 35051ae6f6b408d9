-- The ledger of reminders that permits end: each step once for each term, whoever looks and however often.
create table reminder (
    reminder_id   text        primary key,
    permit_number text        not null,
    account_id    text        not null,
    type_code     text        not null,
    -- The end of the term it is about: a permit that is extended has another.
    term_until    timestamptz not null,
    last_day      date        not null,
    -- -1 for one after the end.
    days_before   integer     not null,
    status        text        not null,
    channel       text,
    reason        text,
    due_on        date        not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    constraint nobody_is_reminded_twice unique (permit_number, term_until, days_before),
    constraint a_reminder_has_a_known_status check (
        status in ('DUE', 'HANDED_OVER', 'DELIVERED', 'BOUNCED', 'UNDELIVERED', 'CALL_ASKED')),
    constraint what_did_not_arrive_says_why check (
        (status in ('BOUNCED', 'UNDELIVERED')) = (reason is not null))
);
create index reminder_that_did_not_arrive on reminder (changed_at desc, reminder_id)
    where status in ('BOUNCED', 'UNDELIVERED');

-- Whose turn it is.
create index permit_to_be_reminded on permit (type_code, valid_until, number) where status = 'ISSUED';
create index paper_permit_to_be_reminded on paper_permit (type_code, last_day, number);

-- Paper holders who were invited before there was one ledger for all.
insert into reminder (reminder_id, permit_number, account_id, type_code, term_until, last_day, days_before, status,
                      due_on, changed_at, version)
select p.number || ':' || p.last_day || ':' || i.rung, p.number, p.account_id, p.type_code, p.until, p.last_day, i.rung,
       'DUE', (i.invited_at at time zone 'Europe/London')::date, i.invited_at, 0
from paper_invitation i join paper_permit p on p.number = i.number;
drop table paper_invitation;

-- What became of the last one, as officers hear of it with the right.
alter table permit
    add column reminder_due_on  date,
    add column reminder_outcome text,
    add constraint a_reminder_says_what_became_of_it check ((reminder_due_on is null) = (reminder_outcome is null));
