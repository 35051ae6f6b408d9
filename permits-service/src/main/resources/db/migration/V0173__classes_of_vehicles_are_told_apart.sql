-- For which class of vehicle a line of permits is priced and counted, where its rules tell classes apart. Whoever takes the
-- vehicle off their account afterwards changes nothing about that.
create table vehicle_class_of_line (
    base_number   text    primary key,
    vehicle_class text    not null,
    -- Whether it is one of those of its household that are limited and ranked.
    counts        boolean not null,
    constraint a_class_of_a_line_is_known check (vehicle_class in ('CAR', 'VAN', 'MOTORCYCLE', 'OTHER'))
);
