-- Whether an organisation holds it: what it was when it was granted.
alter table permit add column held_by_organisation boolean not null default false;
update permit set held_by_organisation = true from replica
where replica.topic = 'kerbside.accounts.v1' and replica.key = permit.account_id
  and replica.body ->> 'kind' = 'ORGANISATION';
alter table permit alter column held_by_organisation drop default;

-- Officers look through the register by any of these columns in one of three orders. Each order has an index that carries
-- what narrows it, so that even a filter that finds next to nothing is answered from the index alone.
create index permit_by_grant on permit (granted_at, number)
    include (status, type_code, medium, account_id, valid_from, valid_until, issued_at, held_by_organisation);
create index permit_by_end on permit (valid_until, number)
    include (status, type_code, medium, account_id, valid_from, issued_at, held_by_organisation);
create index permit_by_number on permit (number)
    include (status, type_code, medium, account_id, valid_from, valid_until, issued_at, held_by_organisation);
create index permit_by_type on permit (type_code, granted_at, number);
create index permit_by_status on permit (status, granted_at, number);
create index permit_by_issue on permit (issued_at, number);
create index permit_by_place on permit using gin (places);

create index permit_vehicle_by_vrm on permit_vehicle (vrm);

create index application_by_creation on permit_application (created_at, id)
    include (status, type_code, account_id, submitted_at, decide_by, claimed_by, claimed_until);
create index application_by_submission on permit_application (submitted_at, id)
    include (status, type_code, account_id, decide_by, claimed_by, claimed_until);
create index application_by_due_day on permit_application (decide_by, id)
    include (status, type_code, account_id, submitted_at, claimed_by, claimed_until);
create index application_by_status on permit_application (status, created_at, id);
create index application_by_type on permit_application (type_code, created_at, id);
create index application_by_claim on permit_application (claimed_by, claimed_until) where claimed_by is not null;
