-- The catalogue: one document a permit type, as it was imported; its versions are never changed, only added.
create table permit_type (
    code       text        primary key,
    document   jsonb       not null,
    changed_at timestamptz not null,
    constraint a_type_code_is_capitals_digits_and_underscores check (code ~ '^[A-Z][A-Z0-9_]{1,39}$')
);

-- Former and other names; a name means one type.
create table permit_type_alias (
    alias text primary key,
    code  text not null,
    constraint an_alias_names_a_known_type foreign key (code) references permit_type (code)
);
create index permit_type_alias_by_code on permit_type_alias (code);

create table place (
    code       text        primary key,
    kind       text        not null,
    document   jsonb       not null,
    changed_at timestamptz not null,
    constraint a_place_code_is_capitals_digits_and_hyphens check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$')
);
create index place_by_kind on place (kind, code);

create table council_calendar (
    only_row   boolean     primary key default true,
    document   jsonb       not null,
    changed_at timestamptz not null,
    constraint there_is_one_calendar check (only_row)
);
