-- A permit that follows another: a renewal. What follows each other is one line, called by the first one's number and ranked
-- in its household by the day on which that one was granted.
alter table permit
    add column base_number          text,
    add column first_granted_at     timestamptz,
    add column predecessor          text,
    -- A payment before then does not move its beginning.
    add column start_held_until     timestamptz,
    -- Of a renewal that waits, as officers hear of it.
    add column renewal_submitted_at timestamptz,
    add column grace_until          timestamptz,
    add column expiry_told_at       timestamptz;
update permit set base_number = number, first_granted_at = granted_at;
alter table permit
    alter column base_number set not null,
    alter column first_granted_at set not null,
    add constraint what_it_follows_is_a_permit foreign key (predecessor) references permit (number),
    add constraint nothing_follows_itself check (predecessor <> number),
    add constraint grace_goes_with_a_renewal check (grace_until is null or renewal_submitted_at is not null);
create unique index one_permit_follows_another on permit (predecessor) where status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED');
create index permit_by_line on permit (base_number);
create index permit_whose_expiry_is_untold on permit (valid_until, number)
    where status in ('ISSUED', 'SUSPENDED') and expiry_told_at is null;
-- What was over before this was noted is nobody's news.
update permit set expiry_told_at = valid_until where status = 'ISSUED' and valid_until <= now();

-- From whom a place was taken over, and how long it would have been theirs: it is theirs again when it is given back before.
alter table held_place
    add column passed_from  text,
    add column passed_until timestamptz,
    add constraint what_was_passed_on_says_until_when check ((passed_from is null) = (passed_until is null));
create index held_place_by_former_holder on held_place (passed_from) where passed_from is not null;

alter table permit_application
    add column renews text,
    add constraint a_renewal_is_of_a_permit foreign key (renews) references permit (number);
create unique index one_renewal_at_a_time on permit_application (renews)
    where status in ('DRAFT', 'IN_REVIEW', 'MORE_EVIDENCE_ASKED', 'AWAITING_PAYMENT', 'WITHDRAWING');
create index application_by_renewed_permit on permit_application (renews) where renews is not null;

create table renewal (
    application_id text        primary key,
    permit_number  text        not null,
    begun_at       timestamptz not null,
    -- Since when nothing was missing with the council.
    complete_at    timestamptz,
    -- Since when it is refused and not corrected.
    refused_at     timestamptz,
    grace_until    timestamptz,
    -- When officers are to hear no more of it although nothing else happens.
    told_until     timestamptz,
    constraint it_is_of_an_application foreign key (application_id) references permit_application (id),
    constraint it_is_of_a_permit foreign key (permit_number) references permit (number)
);
create index renewal_by_permit on renewal (permit_number, begun_at desc);
create index renewal_told_until on renewal (told_until, application_id) where told_until is not null;
