-- Members are named to each other by an id of their own and a label, never by their login.
alter table account_member add column member_id text not null default gen_random_uuid()::text;
alter table account_member alter column member_id drop default;
alter table account_member add column label text;
alter table account_member add column joined_at timestamptz;
create unique index one_id_for_each_member on account_member (member_id);

-- Who is asked to manage an organisation's account. Only the hash of the code is kept.
create table manager_invitation (
    invitation_id text        primary key,
    account_id    text        not null references account,
    label         text        not null,
    code_hash     text        not null,
    invited_by    text        not null,
    invited_at    timestamptz not null,
    until         timestamptz not null,
    constraint an_invitation_has_a_code_of_its_own unique (code_hash),
    constraint an_invitation_ends_after_it_begins check (until > invited_at)
);
create index manager_invitation_of_account on manager_invitation (account_id, invited_at, invitation_id);
