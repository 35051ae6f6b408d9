-- Paid, and the council's only once what it was paid for is proved.
alter table charge add column held boolean not null default false;
alter table charge alter column held drop default;
