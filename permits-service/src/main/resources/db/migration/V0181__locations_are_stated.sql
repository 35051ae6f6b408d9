-- Locations people described themselves, and the place whose bays and hours they have.
create table stated_location (
    code         text primary key,
    within       text not null,
    -- The account that described it for an application to come.
    described_by text,
    constraint a_stated_location_is_a_place foreign key (code) references place (code),
    constraint a_stated_location_lies_in_a_place foreign key (within) references place (code)
);
create index stated_location_within on stated_location (within, code);
create index stated_location_described_by on stated_location (described_by) where described_by is not null;
