-- What the old register says and what we hold, side by side.
create table register_comparison (
    id            text        primary key,
    compared_at   timestamptz not null,
    rows_received bigint      not null,
    agreeing      bigint      not null,
    constraint no_more_agree_than_there_are check (agreeing <= rows_received)
);
create index register_comparison_by_time on register_comparison (compared_at desc, id desc);

create table register_disagreement (
    comparison_id text   not null,
    n             bigint not null,
    kind          text   not null,
    number        text,
    line          bigint,
    theirs        text,
    ours          text,
    primary key (comparison_id, n),
    constraint a_disagreement_belongs_to_a_comparison foreign key (comparison_id) references register_comparison (id)
);
create index register_disagreement_by_kind on register_disagreement (comparison_id, kind, n);

-- The numbers the old register names, while it is compared.
create table register_number (
    comparison_id text not null,
    number        text not null,
    primary key (comparison_id, number)
);
