-- A revision is known from when it was heard until a newer one or a tombstone was. The body is kept as it was told.
alter table right_revision alter column body type json using body::json;
alter table right_revision add column superseded_at timestamptz;
update right_revision r set superseded_at = coalesce(
    (select min(later.known_at) from right_revision later
     where later.right_id = r.right_id and (later.epoch, later.n) > (r.epoch, r.n)),
    (select gone_at from right_present p where p.right_id = r.right_id));
alter table right_revision add constraint a_revision_is_superseded_after_it_is_known check (superseded_at >= known_at);
create unique index a_right_has_one_present_revision on right_revision (right_id) where superseded_at is null;

-- Where on the topic the newest revision or the tombstone stood, and when it came: what is heard again later is not taken for news.
alter table right_present add column partition integer not null default 0;
alter table right_present add column taken_offset bigint not null default -1;
alter table right_present add column taken_at timestamptz;

-- Up to where each partition has been written down, in the transaction in which it was: memory goes on from there.
create table ledger_offset (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

-- Every mark a right has or had, folded: to find what was known of a vehicle.
create table right_mark (
    folded   text not null,
    right_id text not null,
    primary key (folded, right_id)
);
create index right_mark_of_right on right_mark (right_id);
insert into right_mark (folded, right_id)
select distinct translate(upper(regexp_replace(mark ->> 'vrm', '[ .-]', '', 'g')), 'OI', '01'), right_id
from right_revision, json_array_elements(body -> 'marks') as mark;

-- Rights stand in the ledger and nowhere else.
delete from replica where topic = 'kerbside.rights.v1';
