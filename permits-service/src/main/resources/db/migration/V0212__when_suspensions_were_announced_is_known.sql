-- When holders were to be told of a suspension as it is: letters take some days from then on.
alter table bay_suspension add column announced_at timestamptz;
update bay_suspension set announced_at = created_at;
alter table bay_suspension alter column announced_at set not null;
