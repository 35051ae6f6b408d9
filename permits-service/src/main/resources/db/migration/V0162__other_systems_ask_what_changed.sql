-- When the right of a permit was last told as something else.
alter table permit add column changed_at timestamptz;
update permit set changed_at = greatest(granted_at, issued_at, ended_at);
alter table permit alter column changed_at set not null;
create index permit_by_change on permit (changed_at, number) where issued_at is not null;
