create table sponsored_person (
    sponsorship_id  text        primary key,
    organisation_id text        not null,
    type_code       text        not null,
    reference       text        not null,
    code_hash       text,
    account_id      text,
    status          text        not null,
    invited_at      timestamptz not null,
    invited_until   timestamptz not null,
    joined_at       timestamptz,
    leaves_on       date,
    sponsored_until timestamptz,
    version         bigint      not null,
    constraint who_is_sponsored_has_a_known_status check (status in ('INVITED', 'SPONSORED', 'LEAVING', 'WITHDRAWN')),
    constraint only_an_open_invitation_has_a_code check ((status = 'INVITED') = (code_hash is not null)),
    constraint who_is_sponsored_has_an_account check (
        (status in ('SPONSORED', 'LEAVING')) = (account_id is not null and joined_at is not null)),
    constraint who_leaves_says_when check (
        (status = 'LEAVING') = (leaves_on is not null and sponsored_until is not null)),
    constraint an_invitation_has_its_own_code unique (code_hash)
);
-- One permit for each person: nobody has two sponsors for one type who both know of no end.
create unique index one_sponsor_for_a_person_and_type on sponsored_person (account_id, type_code)
    where status = 'SPONSORED';
create index sponsored_by_person on sponsored_person (account_id, type_code) where account_id is not null;
create index sponsored_by_organisation on sponsored_person (organisation_id, invited_at desc, sponsorship_id desc);
