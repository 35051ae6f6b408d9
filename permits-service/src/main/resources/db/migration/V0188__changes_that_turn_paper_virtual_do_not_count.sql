-- Ruling 16: such a change is free for the holder, and none of those the rules give free each year.
alter table vehicle_change add column on_paper boolean not null default false;
alter table vehicle_change alter column on_paper drop default;
