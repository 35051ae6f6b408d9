-- Few permits are in grace at a time.
create index permit_in_grace on permit (grace_until, number) where grace_until is not null;
-- What was told of the permit that follows one, for the history of that one.
create index journal_entry_naming_renewed on journal_entry ((body ->> 'renewedNumber'))
    where topic = 'kerbside.permits.v1';
