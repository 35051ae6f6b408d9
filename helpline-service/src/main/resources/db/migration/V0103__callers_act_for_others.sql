-- The law by which a caller acts in the holder's place; empty when it is the holder who calls.
alter table call add column acts_by text;
alter table call_verification add column acts_by text;
