-- When the right of a dispensation was last told as something else.
alter table dispensation add column changed_at timestamptz;
update dispensation set changed_at = greatest(requested_at, decided_at, ended_at);
alter table dispensation alter column changed_at set not null;
create index dispensation_by_change on dispensation (changed_at, reference)
    where decided_at is not null and status <> 'REFUSED';
