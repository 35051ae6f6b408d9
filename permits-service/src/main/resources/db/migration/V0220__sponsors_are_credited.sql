-- What an organisation was charged for a permit it sponsors, and what of it stands for months the permit is still good: when the
-- permit ends early, some of it is credited.
create table sponsor_fee (
    fee_id          text        primary key,
    permit_number   text        not null,
    organisation_id text        not null,
    staff_reference text        not null,
    type_code       text        not null,
    description     text        not null,
    amount          bigint      not null,
    currency        text        not null,
    charged_at      timestamptz not null,
    worth           bigint      not null,
    last_unused     bigint      not null,
    last_credit     bigint      not null,
    last_at         timestamptz,
    version         bigint      not null,
    constraint a_permit_is_charged_to_its_sponsor_once unique (permit_number),
    constraint a_sponsors_fee_asks_for_something check (amount > 0),
    constraint no_more_is_taken_off_than_was_charged check (worth between 0 and amount),
    constraint no_more_is_credited_than_is_unused check (last_credit between 0 and last_unused)
);

-- Those charged until now, as the journal tells of them.
insert into sponsor_fee
select distinct on (body ->> 'permitNumber')
       body ->> 'feeId', body ->> 'permitNumber', body ->> 'accountId', body ->> 'staffReference', body ->> 'typeCode',
       body ->> 'description', (body -> 'amount' ->> 'amount')::bigint, body -> 'amount' ->> 'currency',
       (body ->> 'owedAt')::timestamptz, (body -> 'amount' ->> 'amount')::bigint, 0, 0, null, 0
from journal_entry
where type = 'uk.kerbside.charges.fee-charged-to-sponsor.v1'
order by body ->> 'permitNumber', id;
