package uk.kerbside.permits.bereavement.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.bereavement.BereavedPermits;

@ApplicationScoped
class StoredBereavedPermits implements BereavedPermits {
    /** From the few who have died to their permits: the index on what says so finds them. */
    private static final String LIST = """
            select p.number, cast(r.body ->> 'deathRecordedAt' as timestamptz) as recorded_at
            from replica r join permit p on p.account_id = r.key
            where r.topic = :topic and r.body ->> 'deathRecordedAt' is not null
              and p.status = 'ISSUED' and p.valid_until > :now
              and p.valid_until > cast(r.body ->> 'deathRecordedAt' as timestamptz)
              and p.valid_until < ((cast(r.body ->> 'deathRecordedAt' as timestamptz) at time zone :zone)
                    + make_interval(months => :months, days => :days)) at time zone :zone
              and not exists (select from bereaved_permit b where b.permit_number = p.number)
              and not exists (select from permit n
                              where n.predecessor = p.number and n.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED'))
              and not exists (
                  select from permit_vehicle v
                  join permit_vehicle o on o.live and o.vrm = v.vrm and o.type_code = v.type_code and o.place = v.place
                   and o.permit_number <> v.permit_number and (o.valid_until is null or o.valid_until > p.valid_until)
                  where v.permit_number = p.number and v.live)
            order by p.number limit :most for update of p skip locked""";

    private static final String LOOKED = """
            insert into bereaved_permit (permit_number, death_recorded_at) values (:number, :recorded)
            on conflict do nothing""";

    private final EntityManager entities;
    private final CouncilClock clock;

    StoredBereavedPermits(EntityManager entities, CouncilClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public List<Bereaved> listForUpdate(Period keptFor, Instant now, int limit) {
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("topic", Topic.ACCOUNTS.wireName())
                .setParameter("now", now)
                .setParameter("zone", clock.zone().getId())
                .setParameter("months", Math.toIntExact(keptFor.toTotalMonths()))
                .setParameter("days", keptFor.getDays())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Bereaved(row.get("number", String.class), row.get("recorded_at", Instant.class)))
                .toList();
    }

    @Override
    public void looked(Bereaved permit) {
        entities.createNativeQuery(LOOKED)
                .setParameter("number", permit.permitNumber())
                .setParameter("recorded", permit.deathRecordedAt())
                .executeUpdate();
    }
}
