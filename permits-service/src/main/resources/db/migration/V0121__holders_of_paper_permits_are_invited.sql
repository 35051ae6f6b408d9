-- Nobody is invited twice for the same reason, whoever asks and however often.
create table paper_invitation (
    number     text        not null,
    -- How many days before the end; -1 for one that is over.
    rung       integer     not null,
    days_left  integer     not null,
    invited_at timestamptz not null,
    primary key (number, rung),
    constraint an_invitation_is_for_a_paper_permit foreign key (number) references paper_permit (number)
);
