-- How an application was submitted, and whether its applicant did it without help.
alter table permit_application
    add column submitted_via text,
    add column self_service  boolean;
update permit_application a set submitted_via = e.channel, self_service = e.actor_role = 'customer'
from journal_entry e
where e.topic = 'kerbside.permits.v1' and e.key = a.id and e.type = 'uk.kerbside.permits.application-submitted.v1';
create index application_by_decision on permit_application (decided_at)
    include (type_code, status, automatic, submitted_at, decide_by) where decided_at is not null;
