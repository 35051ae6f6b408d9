-- The document it is a copy of: one that was accepted before and still counted when a renewal was begun.
alter table evidence add column reused_from text;

-- A holder agreed that a permit, and what follows it, is renewed by itself. It is about the line, so it outlives each permit.
create table renewal_agreement (
    id             uuid        primary key,
    base_number    text        not null,
    account_id     text        not null,
    text_version   text        not null,
    agreed_at      timestamptz not null,
    agreed_by      text        not null,
    role           text        not null,
    channel        text        not null,
    ended_at       timestamptz,
    -- The permit whose renewal was announced, at which price and when.
    announced_for  text,
    announced_at   timestamptz,
    announced_price bigint,
    -- The permit for which there is nothing left to do: it was renewed, or it could not be.
    done_for       text,
    version        bigint      not null,
    constraint an_announcement_says_when_and_what check (
        (announced_for is null) = (announced_at is null) and (announced_for is null) = (announced_price is null))
);
create unique index one_agreement_for_each_line on renewal_agreement (base_number) where ended_at is null;
create index renewal_agreement_by_account on renewal_agreement (account_id);
