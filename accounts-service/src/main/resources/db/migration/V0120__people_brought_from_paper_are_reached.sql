-- Whoever has no property in the gazetteer is reached by letter at the address they gave.
alter table account add column postal_address text;

-- What another service calls somebody it brought: asked again, it hears of the same account.
create table assisted_reference (
    reference  text        primary key,
    account_id text        not null references account,
    -- Tells whether two references are about one person: a hash of kind, name and address.
    person_key text        not null,
    opened_at  timestamptz not null
);
create index assisted_reference_by_person on assisted_reference (person_key);
create index assisted_reference_by_account on assisted_reference (account_id);
