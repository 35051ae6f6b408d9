-- Facts and charges that name a permit, under whatever key they were told.
create index journal_entry_naming_permit on journal_entry ((body ->> 'permitNumber'))
    where topic = 'kerbside.permits.v1';
create index journal_entry_naming_reference on journal_entry ((body ->> 'reference'))
    where topic = 'kerbside.charges.v1';
