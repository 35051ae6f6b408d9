-- What finance found out about a payment, or a refund of one, that nobody could ask the provider about any more.
create table found_by_hand (
    subject_id text        primary key,
    payment_id text        not null references payment,
    outcome    text        not null,
    reference  text        not null,
    found_by   text        not null,
    found_at   timestamptz not null,
    constraint a_reference_says_where_it_stands check (reference <> '')
);
create index found_by_hand_of_payment on found_by_hand (payment_id);
