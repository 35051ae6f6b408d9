-- Of which permits it was looked whether rules to come change something for them; nobody hears of it twice.
create table rules_announcement (
    permit_number text        not null,
    rule_version  integer     not null,
    -- Whether anything changes for it, and so was told.
    told          boolean     not null,
    looked_at     timestamptz not null,
    primary key (permit_number, rule_version),
    constraint an_announcement_is_about_a_permit foreign key (permit_number) references permit (number)
);
