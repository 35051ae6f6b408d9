-- What an organisation is credited after a month.
create table credit_note (
    credit_note_number text        primary key,
    account_id         text        not null,
    month              date        not null,
    total              bigint      not null,
    set_off            bigint      not null,
    currency           text        not null,
    issued_at          timestamptz not null,
    repaid_on          date,
    bank_reference     text,
    repaid_by          text,
    repaid_at          timestamptz,
    version            bigint      not null,
    constraint a_credit_note_credits_something check (total > 0),
    constraint no_more_is_set_off_than_is_credited check (set_off between 0 and total),
    constraint what_is_repaid_says_how_and_by_whom
        check ((repaid_at is null) = (repaid_on is null) and (repaid_at is null) = (bank_reference is null)
            and (repaid_at is null) = (repaid_by is null)),
    constraint a_credit_note_is_for_a_whole_month check (extract(day from month) = 1)
);
create index credit_note_of_account on credit_note (account_id, issued_at desc, credit_note_number);
create index credit_note_left on credit_note (issued_at, credit_note_number) where set_off < total and repaid_at is null;

-- Some of a sponsor's fee that is owed no longer. As with the fee, no word of whose the permit was.
create table credit (
    credit_id          text        primary key,
    fee_id             text        not null,
    account_id         text        not null,
    permit_number      text        not null,
    staff_reference    text        not null,
    type_code          text        not null,
    description        text        not null,
    reason             text        not null,
    amount             bigint      not null,
    currency           text        not null,
    credited_at        timestamptz not null,
    credit_note_number text        references credit_note,
    constraint a_credit_is_of_something check (amount > 0)
);
create index credit_due on credit (account_id, credited_at) where credit_note_number is null;
create index credit_on_note on credit (credit_note_number, credited_at, credit_id) where credit_note_number is not null;

-- What of a credit note was taken off which invoice.
create table set_off (
    invoice_number     text   not null references invoice,
    credit_note_number text   not null references credit_note,
    amount             bigint not null,
    currency           text   not null,
    primary key (invoice_number, credit_note_number),
    constraint something_is_set_off check (amount > 0)
);
create index set_off_of_credit_note on set_off (credit_note_number);

alter table invoice add column set_off bigint not null default 0;
alter table invoice alter column set_off drop default;
alter table invoice add constraint no_more_is_set_off_than_is_asked_for check (set_off between 0 and total);
