-- Whose papers are not there yet is covered for some days; the fee is held.
alter table permit add column provisional boolean not null default false;

-- What was never proved stays as it was; a corrected application gets a permit of its own.
alter table permit drop constraint one_permit_for_each_application;
create unique index one_permit_for_each_application on permit (application_id) where not provisional;

create table provisional_cover (
    application_id text        primary key,
    account_id     text        not null,
    uprn           text,
    vrms           text[]      not null,
    reason         text        not null,
    moved_in_on    date,
    owed           text[]      not null,
    documents      text[]      not null,
    days           integer     not null,
    status         text        not null,
    asked_at       timestamptz not null,
    permit_number  text,
    begun_at       timestamptz,
    cover_until    timestamptz,
    reminders      integer     not null,
    ended_at       timestamptz,
    constraint cover_is_asked_for_with_an_application foreign key (application_id) references permit_application (id),
    constraint cover_is_of_a_permit foreign key (permit_number) references permit (number),
    constraint a_permit_has_one_provisional_cover unique (permit_number),
    constraint cover_has_a_known_reason check (reason in ('NEW_RESIDENT', 'PAPERS_TO_FOLLOW')),
    constraint who_has_just_moved_in_says_when check (reason <> 'NEW_RESIDENT' or moved_in_on is not null),
    constraint something_is_owed check (cardinality(owed) > 0 and days > 0),
    constraint cover_has_a_known_status check (
        status in ('ASKED', 'RUNNING', 'PROVED', 'REFUSED', 'NOT_PROVED', 'TAKEN_BACK', 'NEVER_BEGUN')),
    constraint cover_that_has_begun_says_of_what_and_until_when check (
        (status in ('ASKED', 'NEVER_BEGUN')) = (permit_number is null)
        and (permit_number is null) = (begun_at is null) and (permit_number is null) = (cover_until is null)),
    constraint what_became_of_cover_says_when check ((status in ('ASKED', 'RUNNING')) = (ended_at is null))
);
create index provisional_cover_by_account on provisional_cover (account_id);
create index provisional_cover_by_property on provisional_cover (uprn) where uprn is not null;
create index provisional_cover_that_runs on provisional_cover (cover_until, application_id) where status = 'RUNNING';
