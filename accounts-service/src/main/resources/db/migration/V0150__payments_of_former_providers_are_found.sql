-- What is open at a card provider that is not configured any more is listed for an officer.
create index payment_by_provider on payment (provider, created_at, payment_id);
