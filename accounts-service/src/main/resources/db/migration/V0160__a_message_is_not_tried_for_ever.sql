-- What nobody takes goes the next way after so long, or so many refusals: since when it waits, and how often it was refused.
alter table message add column waits_since timestamptz;
update message set waits_since = coalesce(sent_again_at, planned_at);
alter table message alter column waits_since set not null;
alter table message add column refusals integer not null default 0;
alter table message alter column refusals drop default;
