-- The gazetteer: every property the council knows.
create table property (
    uprn          text    primary key,
    address       text    not null,
    -- Street, house and flat, padded so that 9 comes before 10.
    sort_key      text    not null,
    postcode      text    not null,
    zone          text,
    ward          text,
    car_free      boolean not null,
    school_street text
);
create index property_by_postcode on property (postcode, sort_key, uprn);

-- The reference on a property's council-tax bill. Two properties may have the same one.
create table council_tax (
    uprn      text primary key references property,
    reference text not null
);

create table account (
    account_id          text primary key,
    kind                text        not null,
    status              text        not null,
    name                text        not null,
    email               text,
    phone               text,
    preferred_channel   text        not null,
    uprn                text        references property,
    residency_status    text        not null,
    residency_method    text,
    residency_proved_at timestamptz,
    residency_until     timestamptz,
    opened_at           timestamptz not null,
    revision_epoch      bigint      not null,
    revision_n          bigint      not null,
    version             bigint      not null,
    constraint whoever_prefers_email_has_one check (preferred_channel <> 'EMAIL' or email is not null),
    constraint whoever_prefers_text_messages_has_a_phone check (preferred_channel <> 'SMS' or phone is not null),
    constraint a_proof_says_how_and_when
        check ((residency_status = 'PROVED') = (residency_method is not null and residency_proved_at is not null))
);
create index account_by_phone on account (phone, account_id) where phone is not null;
create index account_at_property on account (uprn, account_id) where uprn is not null;

-- The logins that may act for an account.
create table account_member (
    account_id text not null references account,
    subject    text not null,
    role       text not null,
    scopes     text not null,
    until      timestamptz,
    primary key (account_id, subject)
);
create unique index one_own_account_for_each_login on account_member (subject) where role = 'OWNER';
create index account_member_by_subject on account_member (subject, account_id);

-- Council-tax references that were wrong, counted for each property an account was at: moving to and fro earns no tries.
create table residency_attempt (
    account_id text    not null references account,
    uprn       text    not null,
    failed     integer not null,
    primary key (account_id, uprn),
    constraint attempts_are_counted_upwards check (failed > 0)
);

create table vehicle (
    vehicle_id text primary key,
    account_id text        not null references account,
    vrm        text        not null,
    make       text,
    colour     text,
    fuel       text,
    co2        integer,
    added_at   timestamptz not null,
    constraint a_mark_is_on_an_account_once unique (account_id, vrm),
    constraint emissions_are_not_negative check (co2 >= 0)
);
