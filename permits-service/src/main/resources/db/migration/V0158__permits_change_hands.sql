-- Who was asked for the money stays who gets it back, whoever holds the permit by then.
alter table permit add column charged_to text;
update permit set charged_to = account_id where charge_id is not null;
alter table permit add constraint what_is_paid_was_asked_of_somebody check ((charge_id is null) = (charged_to is null));
alter table permit_refund add column charged_to text;
update permit_refund set charged_to = account_id;
alter table permit_refund alter column charged_to set not null;

create table permit_transfer (
    id              uuid        primary key,
    permit_number   text        not null,
    from_account_id text        not null,
    to_account_id   text        not null,
    reason          text        not null,
    evidence        text        not null,
    transferred_at  timestamptz not null,
    transferred_by  text        not null,
    constraint a_transfer_is_of_a_permit foreign key (permit_number) references permit (number),
    constraint a_transfer_is_to_somebody_else check (from_account_id <> to_account_id),
    constraint a_transfer_has_a_known_reason check (reason in ('BEREAVEMENT', 'POWER_OF_ATTORNEY', 'OTHER'))
);
create index transfer_of_permit on permit_transfer (permit_number, transferred_at);
