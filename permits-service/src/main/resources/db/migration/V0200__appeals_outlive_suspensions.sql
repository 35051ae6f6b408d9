-- An appeal against a suspension waits for its decision also when the suspension's own end has come.
drop index permit_suspension_appealed;
create index permit_suspension_appealed on permit_suspension (decide_by, id)
    where appealed_at is not null and appeal_outcome is null;
