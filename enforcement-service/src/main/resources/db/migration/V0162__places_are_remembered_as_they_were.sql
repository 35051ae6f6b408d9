-- Every revision of every place, and since when it was known here: hours, order and suspensions of then.
create table place_revision (
    code     text        not null,
    epoch    bigint      not null,
    n        bigint      not null,
    body     json        not null,
    known_at timestamptz not null,
    primary key (code, epoch, n)
);
