-- What is known of a document somebody sent, apart from its bytes, so that lists never touch them.
create table evidence (
    id             text        primary key,
    application_id text        not null,
    document       text        not null,
    issued_on      date,
    valid_until    date,
    format         text        not null,
    size           integer     not null,
    hash           text        not null,
    scanned        boolean     not null,
    received_at    timestamptz not null,
    constraint evidence_lies_with_an_application foreign key (application_id) references permit_application (id),
    constraint evidence_is_of_a_format_we_take check (format in ('PDF', 'JPEG', 'PNG', 'HEIC')),
    constraint evidence_is_not_empty check (size > 0)
);
create index evidence_by_application on evidence (application_id, received_at, id);

create table evidence_content (
    evidence_id text  primary key,
    content     bytea not null,
    constraint content_goes_with_its_evidence foreign key (evidence_id) references evidence (id) on delete cascade
);
-- Pictures and PDFs are compressed already.
alter table evidence_content alter column content set storage external;

alter table permit_application add column evidence_at timestamptz;
