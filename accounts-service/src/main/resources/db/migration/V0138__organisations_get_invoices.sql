-- What an organisation is asked for after a month.
create table invoice (
    invoice_number text        primary key,
    account_id     text        not null,
    month          date        not null,
    total          bigint      not null,
    currency       text        not null,
    payable_until  date        not null,
    status         text        not null,
    issued_at      timestamptz not null,
    received_on    date,
    bank_reference text,
    settled_by     text,
    settled_at     timestamptz,
    version        bigint      not null,
    constraint an_invoice_asks_for_something check (total > 0),
    constraint an_invoice_has_a_known_status check (status in ('ISSUED', 'SETTLED')),
    constraint what_is_settled_says_how_and_by_whom
        check ((status = 'SETTLED') = (settled_at is not null and settled_by is not null and received_on is not null
            and bank_reference is not null)),
    constraint an_invoice_is_for_a_whole_month check (extract(day from month) = 1)
);
create index invoice_of_account on invoice (account_id, issued_at desc, invoice_number);
create index invoice_open on invoice (issued_at, invoice_number) where status = 'ISSUED';

-- The fee of one sponsored permit. No word of whose the permit is: the organisation's own reference says it to them alone.
create table fee (
    fee_id          text        primary key,
    account_id      text        not null,
    permit_number   text        not null,
    staff_reference text        not null,
    type_code       text        not null,
    description     text        not null,
    amount          bigint      not null,
    currency        text        not null,
    owed_at         timestamptz not null,
    invoice_number  text        references invoice,
    constraint a_fee_asks_for_something check (amount > 0)
);
create index fee_owed on fee (account_id, owed_at) where invoice_number is null;
create index fee_on_invoice on fee (invoice_number, owed_at, fee_id) where invoice_number is not null;
