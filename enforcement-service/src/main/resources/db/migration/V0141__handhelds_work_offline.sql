-- Which device has which pack. What is in it is found out when it is read; only the key its marks are hashed with is kept.
create table offline_pack (
    pack_id    uuid        primary key,
    officer    text        not null,
    device     text        not null,
    device_key bytea       not null,
    places     text[]      not null,
    pack_day   date        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    hash_key   bytea       not null,
    constraint a_pack_expires_after_it_is_made check (expires_at > made_at)
);

-- The key packs are signed with: one for all instances.
create table offline_signing_key (
    key_id      text    not null,
    private_key bytea   not null,
    public_key  bytea   not null,
    is_the_one  boolean not null default true primary key,
    constraint there_is_one_signing_key check (is_the_one)
);

-- What was heard lately, for the deltas of packs.
create index right_present_taken on right_present (taken_at);
