-- What kind of vehicle it is and why its holder has it, as they say.
alter table vehicle add column vehicle_class text;
alter table vehicle add column keeper text;
alter table vehicle add column hired_until date;
-- The last day its holder was told of.
alter table vehicle add column hire_told_for date;
alter table vehicle add constraint a_class_is_known check (vehicle_class in ('CAR', 'VAN', 'MOTORCYCLE', 'OTHER'));
alter table vehicle add constraint a_keeper_is_known
    check (keeper in ('REGISTERED_KEEPER', 'COMPANY_CAR', 'HIRED', 'LEASED', 'OTHER'));
alter table vehicle add constraint a_hired_vehicle_has_a_last_day
    check (keeper is distinct from 'HIRED' or hired_until is not null);
create index vehicle_by_end_of_hire on vehicle (hired_until, vehicle_id) where hired_until is not null;
