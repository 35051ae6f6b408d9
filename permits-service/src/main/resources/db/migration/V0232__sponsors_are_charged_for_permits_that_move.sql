-- A permit that moved is charged to its sponsor for the full months that are left: of a term that began before the permit did.
alter table sponsor_fee add column term_from timestamptz;
