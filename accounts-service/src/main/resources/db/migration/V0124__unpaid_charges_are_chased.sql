-- How many times its customer was told that it is not paid yet.
alter table charge add column chased integer not null default 0;
create index charge_unpaid on charge (raised_at, charge_id) where status = 'PAYABLE';
