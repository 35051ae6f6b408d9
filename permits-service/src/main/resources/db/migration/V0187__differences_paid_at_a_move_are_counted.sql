-- What is owed besides the first price because a permit moved, and what of it is counted for which permit once it is paid.
create table price_difference (
    id            uuid        primary key,
    charge_id     text        not null,
    permit_number text        not null,
    charged_to    text        not null,
    amount        bigint      not null,
    currency      text        not null,
    raised        boolean     not null,
    status        text        not null,
    raised_at     timestamptz not null,
    settled_at    timestamptz,
    version       bigint      not null,
    constraint a_difference_belongs_to_a_permit foreign key (permit_number) references permit (number),
    constraint a_difference_is_counted_once_for_a_permit unique (permit_number, charge_id),
    constraint a_difference_is_never_less_than_nothing check (amount >= 0),
    constraint a_difference_has_a_known_status check (status in ('OWED', 'PAID', 'WITHDRAWING', 'WITHDRAWN')),
    constraint what_is_taken_over_is_paid check (raised or status = 'PAID'),
    constraint a_difference_that_is_not_owed_says_since_when check ((status = 'OWED') = (settled_at is null))
);
create unique index a_charge_is_raised_for_one_difference on price_difference (charge_id) where raised;

-- The months of a permit that moved are counted from the first day of the term that was paid for.
alter table permit add column paid_term_from timestamptz;

-- A move gives money back without a fee; that is no surrender. A permit is paid with several charges once it has moved.
alter table permit_refund
    drop constraint a_refund_has_a_known_kind,
    add constraint a_refund_has_a_known_kind check (kind in ('SURRENDERED', 'NOT_OWED', 'PROPOSED'));
drop index a_surrender_gives_back_once;
create unique index a_surrender_gives_back_once on permit_refund (permit_number, charge_id)
    where kind = 'SURRENDERED' and status <> 'CANCELLED';

-- What moved before: the money goes with the permit there too.
update permit_refund r set kind = 'NOT_OWED'
from permit p where p.number = r.permit_number and p.ended_by = 'REPLACED' and r.kind = 'SURRENDERED';
update permit moved set paid_term_from = before.valid_from
from permit before
where before.number = moved.predecessor and before.ended_by = 'REPLACED' and moved.charge_id is not null;
update permit before
set price = greatest(0, before.price - moved.price
    - coalesce((select sum(r.amount) from permit_refund r where r.permit_number = before.number and r.kind = 'NOT_OWED'), 0))
from permit moved
where moved.predecessor = before.number and before.ended_by = 'REPLACED' and before.price is not null
  and moved.price is not null;
