-- What files have said of places, so that an older file brought again undoes nothing. A digest of the row as it was read.
create table place_row_taken (
    code     text        not null,
    digest   bytea       not null,
    taken_at timestamptz not null,
    primary key (code, digest),
    constraint a_row_that_was_taken_is_of_a_known_place foreign key (code) references place (code)
);

-- What is on record may have come with a file; what no file has a column for is left out.
insert into place_row_taken (code, digest, taken_at)
select code, sha256(convert_to(((document - 'houseNumbers') || '{"bayClassChanges": []}')::text, 'UTF8')), changed_at
from (select code, kind, document, changed_at from place
      union all
      select v.code, p.kind, v.document, v.changed_at from place_version v join place p on p.code = v.code) known
where kind <> 'STATED_LOCATION'
on conflict do nothing;
