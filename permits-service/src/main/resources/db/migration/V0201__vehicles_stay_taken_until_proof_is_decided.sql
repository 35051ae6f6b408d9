-- A vehicle that is good provisionally stays taken until it is known whether its permit goes on; not where another permit has
-- it from then on already.
update permit_vehicle v set valid_until = null
from permit p
where p.number = v.permit_number and p.provisional and p.expiry_told_at is null
  and p.status in ('ISSUED', 'SUSPENDED', 'REVOKED')
  and v.on_right and v.role <> 'OVERLAP' and v.valid_until = p.valid_until
  and not exists (
      select from permit_vehicle o
      where o.live and o.vrm = v.vrm and o.type_code = v.type_code and o.place = v.place
        and o.permit_number <> v.permit_number and (o.valid_until is null or o.valid_until > v.valid_until));
