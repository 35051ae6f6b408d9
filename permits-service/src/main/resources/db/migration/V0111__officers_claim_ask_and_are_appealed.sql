alter table permit_application
    add column days_left         integer,
    add column escalated_at      timestamptz,
    add column grounds           text[] not null default '{}',
    add column claimed_by        text,
    add column claimed_until     timestamptz,
    add column asked_documents   text[],
    add column asked_words       text,
    add column asked_at          timestamptz,
    add column answer_until      timestamptz,
    add column asked_reminders   integer,
    add column answered_at       timestamptz,
    add column answer            text,
    add column refused_by        text,
    add column correct_until     timestamptz,
    add column appeal_until      timestamptz,
    add column appeal_grounds    text,
    add column appealed_at       timestamptz,
    add column appeal_outcome    text,
    add column appeal_reasons    text,
    add column appeal_decided_at timestamptz;

alter table permit_application
    drop constraint an_application_has_a_known_status,
    add constraint an_application_has_a_known_status check (
        status in ('DRAFT', 'IN_REVIEW', 'MORE_EVIDENCE_ASKED', 'AWAITING_PAYMENT', 'WITHDRAWING', 'ISSUED', 'REFUSED',
                   'APPEALED', 'WITHDRAWN', 'LAPSED_UNPAID', 'LAPSED_UNANSWERED')),
    add constraint a_claim_has_an_end check ((claimed_by is null) = (claimed_until is null)),
    add constraint what_is_asked_for_is_said_and_has_an_end check (
        status <> 'MORE_EVIDENCE_ASKED'
        or (asked_words is not null and asked_at is not null and answer_until is not null and days_left is not null)),
    add constraint an_appeal_says_why_and_until_when check (
        status <> 'APPEALED' or (appeal_grounds is not null and decide_by is not null)),
    add constraint a_decided_appeal_says_why check (
        (appeal_outcome is null) = (appeal_reasons is null) and (appeal_outcome is null) = (appeal_decided_at is null));

drop index application_in_review;
create index application_with_officer on permit_application (decide_by, id) where status in ('IN_REVIEW', 'APPEALED');
create index application_overdue on permit_application (decide_by, id)
    where status in ('IN_REVIEW', 'APPEALED') and escalated_at is null;
create index application_unanswered on permit_application (answer_until, id) where status = 'MORE_EVIDENCE_ASKED';
