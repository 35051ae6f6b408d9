-- From and until, parted by a slash; nothing behind it while nobody has lifted it. What fell on appeal is as if it had not been.
alter table permit add column holds text[];
update permit p set holds = s.holds
from (select permit_number,
             array_agg(to_char(in_force_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '/'
                 || coalesce(to_char(lifted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '')
                 order by in_force_at) as holds
      from permit_suspension
      where in_force_at is not null and lifted_by is distinct from 'APPEAL'
        and (lifted_at is null or lifted_at > in_force_at)
      group by permit_number) s
where s.permit_number = p.number;
