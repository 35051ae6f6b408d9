-- What was held and never proved goes back whole.
alter table permit_refund
    drop constraint a_refund_has_a_known_kind,
    add constraint a_refund_has_a_known_kind check (kind in ('SURRENDERED', 'NOT_OWED', 'PROPOSED', 'UNPROVED'));
