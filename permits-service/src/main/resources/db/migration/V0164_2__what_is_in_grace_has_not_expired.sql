-- Whether a permit has expired hangs on its grace as well: it stands where the orders of the register are.
drop index permit_by_grant;
drop index permit_by_end;
drop index permit_by_number;
create index permit_by_grant on permit (granted_at, number)
    include (status, type_code, medium, account_id, valid_from, valid_until, issued_at, held_by_organisation, grace_until);
create index permit_by_end on permit (valid_until, number)
    include (status, type_code, medium, account_id, valid_from, issued_at, held_by_organisation, grace_until);
create index permit_by_number on permit (number)
    include (status, type_code, medium, account_id, valid_from, valid_until, issued_at, held_by_organisation, grace_until);
