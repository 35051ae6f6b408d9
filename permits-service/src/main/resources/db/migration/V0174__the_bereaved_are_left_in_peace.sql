-- Permits that were looked at because their holder's death was recorded: each is made to end later once.
create table bereaved_permit (
    permit_number     text        primary key,
    death_recorded_at timestamptz not null
);
-- The few accounts whose holder has died.
create index account_of_somebody_who_has_died on replica (key) where body ->> 'deathRecordedAt' is not null;
