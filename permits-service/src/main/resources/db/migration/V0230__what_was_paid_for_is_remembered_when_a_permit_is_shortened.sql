-- A permit that was shortened is worth what was paid for the months it is still good, not all that was paid.
alter table permit add column paid_term_until timestamptz;
