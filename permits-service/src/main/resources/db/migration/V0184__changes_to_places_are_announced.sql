-- Who has heard of which change to a place; nobody hears of it twice.
create table place_change_told (
    place_code     text        not null,
    -- The first day on which it is so.
    valid_from     date        not null,
    account_id     text        not null,
    place_name     text        not null,
    permit_numbers text[]      not null,
    -- What was said, to tell it from another change for the same day.
    content        text        not null,
    told_at        timestamptz not null,
    taken_back_at  timestamptz,
    primary key (place_code, valid_from, account_id),
    constraint an_announcement_is_of_a_known_place foreign key (place_code) references place (code)
);
create index place_change_told_standing on place_change_told (valid_from, place_code, account_id) where taken_back_at is null;
