-- How long officers hear, after the end of a cover, that its papers lay with the council.
alter table provisional_cover add column told_until timestamptz;
create index provisional_cover_told_until on provisional_cover (told_until, application_id) where told_until is not null;

-- What a provisional permit amounts to is told with its cover; as long as that is not told it counts, also beyond its end.
update permit p set expiry_told_at = c.ended_at
from provisional_cover c
where c.permit_number = p.number and c.status in ('REFUSED', 'NOT_PROVED', 'TAKEN_BACK')
  and p.provisional and p.expiry_told_at is null;

-- Of those that were refused before: grace is over with the next round.
update provisional_cover c set told_until = p.grace_until
from permit p
where p.number = c.permit_number and c.status = 'REFUSED' and p.grace_until is not null;
