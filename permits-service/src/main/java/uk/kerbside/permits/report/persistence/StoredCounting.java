package uk.kerbside.permits.report.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.report.Counting;
import uk.kerbside.permits.report.DecisionLine;
import uk.kerbside.permits.report.IssuedLine;

/** Counts over the index of when something was issued or decided. */
@ApplicationScoped
class StoredCounting implements Counting {
    /** Who holds a paper permit asked for it elsewhere, so it has no application here, also when it is virtual by now. */
    private static final String ISSUED = """
            select p.type_code,
                   case when p.application_id is null then 'MIGRATION' else coalesce(a.submitted_via, 'UNKNOWN') end as channel,
                   case when not p.everywhere then p.places[1] end as place, p.application_id is null as on_paper,
                   coalesce(a.self_service, false) as self_service, count(*) as permits
            from permit p left join permit_application a on a.id = p.application_id
            where p.issued_at >= :from and p.issued_at < :until
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    private static final String DECIDED = """
            select type_code, count(*) as decided, count(*) filter (where automatic) as automatic,
                   count(*) filter (where status in ('REFUSED', 'APPEALED')) as refused,
                   count(*) filter (
                       where automatic or decide_by >= (decided_at at time zone :zone)::date) as in_time,
                   percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at))::numeric
                       as median,
                   (percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at))
                       filter (where not automatic))::numeric as median_by_officers
            from permit_application
            where decided_at >= :from and decided_at < :until and submitted_at is not null
            group by grouping sets ((type_code), ()) order by type_code""";

    private final EntityManager entities;

    StoredCounting(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<IssuedLine> issued(Instant from, Instant until) {
        List<?> rows = entities.createNativeQuery(ISSUED, Tuple.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return rows.stream().map(row -> issued((Tuple) row)).toList();
    }

    private static IssuedLine issued(Tuple row) {
        return new IssuedLine(
                row.get("type_code", String.class),
                row.get("channel", String.class),
                Optional.ofNullable(row.get("place", String.class)),
                row.get("on_paper", Boolean.class),
                row.get("self_service", Boolean.class),
                row.get("permits", Long.class));
    }

    @Override
    public List<DecisionLine> decided(Instant from, Instant until, ZoneId zone) {
        List<?> rows = entities.createNativeQuery(DECIDED, Tuple.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("zone", zone.getId())
                .getResultList();
        return rows.stream()
                .map(row -> decided((Tuple) row))
                .filter(line -> line.decided() > 0)
                .toList();
    }

    private static DecisionLine decided(Tuple row) {
        return new DecisionLine(
                Optional.ofNullable(row.get("type_code", String.class)),
                row.get("decided", Long.class),
                row.get("automatic", Long.class),
                row.get("refused", Long.class),
                row.get("in_time", Long.class),
                seconds(row.get("median", BigDecimal.class)),
                seconds(row.get("median_by_officers", BigDecimal.class)));
    }

    private static Optional<Duration> seconds(BigDecimal seconds) {
        return Optional.ofNullable(seconds).map(found -> Duration.ofSeconds(found.longValue()));
    }
}
