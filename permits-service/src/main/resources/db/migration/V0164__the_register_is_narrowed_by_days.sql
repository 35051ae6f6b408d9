-- Days of issue and of beginning narrow in every order: what is sorted by stands in their indexes.
drop index permit_by_issue;
create index permit_by_issue on permit (issued_at, number)
    include (granted_at, valid_until, valid_from, status, type_code, medium, account_id, held_by_organisation);
create index permit_by_begin on permit (valid_from, number)
    include (granted_at, valid_until, issued_at, status, type_code, medium, account_id, held_by_organisation);
