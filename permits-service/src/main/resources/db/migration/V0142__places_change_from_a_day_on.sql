-- What places were before, and what they will be; what is in force stands in place.
alter table place add column valid_from date;
update place set valid_from = (document ->> 'validFrom')::date;
alter table place alter column valid_from set not null;

create table place_version (
    code       text        not null,
    valid_from date        not null,
    document   jsonb       not null,
    changed_at timestamptz not null,
    primary key (code, valid_from),
    constraint a_version_is_of_a_known_place foreign key (code) references place (code)
);
create index place_version_by_day on place_version (valid_from, code);
