package uk.kerbside.permits.extension.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.permits.extension.BulkExtension;
import uk.kerbside.permits.extension.Candidate;
import uk.kerbside.permits.extension.ExtensionOutcome;
import uk.kerbside.permits.extension.ExtensionRows;
import uk.kerbside.permits.extension.PlannedRow;
import uk.kerbside.permits.extension.SkippedBecause;
import uk.kerbside.permits.permit.PermitStatus;

/** Rows in portions, each with one statement. */
@ApplicationScoped
class StoredExtensionRows implements ExtensionRows {
    private static final String CANDIDATES = """
            select number, type_code, coalesce(places[1], '') as place, status, valid_until from permit
            where number > :after and type_code = any(cast(:types as text[]))
              and (cardinality(cast(:places as text[])) = 0 or places && cast(:places as text[]))
              and valid_until > :ends_after and valid_until <= :ends_up_to
              and status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED') and not provisional
            order by number limit :most""";

    private static final String TAKEN = """
            select distinct v.permit_number
            from unnest(cast(:numbers as text[]), cast(:untils as timestamptz[])) as longer(number, until)
            join permit p on p.number = longer.number
            join permit_vehicle v on v.permit_number = p.number and v.live and v.valid_until = p.valid_until
            join permit_vehicle o on o.live and o.vrm = v.vrm and o.type_code = v.type_code and o.place = v.place
             and o.permit_number <> v.permit_number
             and o.valid_from < longer.until and (o.valid_until is null or o.valid_until > p.valid_until)""";

    private static final String ADD = """
            insert into bulk_extension_row (extension_id, number, type_code, place, until, extended_until, outcome,
                skipped_because)
            select :id, number, type_code, place, until, extended_until, outcome, nullif(because, '')
            from unnest(cast(:numbers as text[]), cast(:types as text[]), cast(:places as text[]),
                cast(:untils as timestamptz[]), cast(:extended as timestamptz[]), cast(:outcomes as text[]),
                cast(:because as text[]))
                as fresh(number, type_code, place, until, extended_until, outcome, because)""";

    private static final String SAVE = """
            update bulk_extension_row r set outcome = done.outcome, skipped_because = nullif(done.because, '')
            from unnest(cast(:numbers as text[]), cast(:outcomes as text[]), cast(:because as text[]))
                as done(number, outcome, because)
            where r.extension_id = :id and r.number = done.number""";

    /** The condition stands here as it stands in the index: what is done is never read again. */
    private static final String PLANNED = """
            select number, type_code, place, until, extended_until, outcome, skipped_because from bulk_extension_row
            where extension_id = :id and outcome = 'PLANNED' order by number limit :most""";

    private static final String FIND = """
            select number, type_code, place, until, extended_until, outcome, skipped_because from bulk_extension_row
            where extension_id = :id and number = :number""";

    private static final String LIST = """
            select number, type_code, place, until, extended_until, outcome, skipped_because from bulk_extension_row
            where extension_id = :id and number > :after and (:outcome = '' or outcome = :outcome)
            order by number limit :most""";

    private static final String COUNTS = """
            select type_code, place, outcome, skipped_because, count(*) as permits from bulk_extension_row
            where extension_id = :id group by type_code, place, outcome, skipped_because
            order by type_code, place, outcome, skipped_because""";

    private final EntityManager entities;

    StoredExtensionRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Candidate> candidates(
            BulkExtension extension, Instant endsAfter, Instant endsUpTo, String after, int limit) {
        List<?> found = entities.createNativeQuery(CANDIDATES, Tuple.class)
                .setParameter("after", after)
                .setParameter("types", extension.typeCodes().toArray(new String[0]))
                .setParameter("places", extension.places().toArray(new String[0]))
                .setParameter("ends_after", endsAfter)
                .setParameter("ends_up_to", endsUpTo)
                .setParameter("most", limit)
                .getResultList();
        return found.stream().map(row -> candidate((Tuple) row)).toList();
    }

    private static Candidate candidate(Tuple row) {
        return new Candidate(
                row.get("number", String.class),
                row.get("type_code", String.class),
                row.get("place", String.class),
                PermitStatus.valueOf(row.get("status", String.class)),
                row.get("valid_until", Instant.class));
    }

    @Override
    public Set<String> listTaken(Collection<PlannedRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        List<?> found = entities.createNativeQuery(TAKEN)
                .setParameter("numbers", texts(rows, PlannedRow::number))
                .setParameter("untils", texts(rows, row -> row.extendedUntil().toString()))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    @Override
    public void addAll(String extensionId, List<PlannedRow> rows) {
        entities.createNativeQuery(ADD)
                .setParameter("id", extensionId)
                .setParameter("numbers", texts(rows, PlannedRow::number))
                .setParameter("types", texts(rows, PlannedRow::typeCode))
                .setParameter("places", texts(rows, PlannedRow::place))
                .setParameter("untils", texts(rows, row -> row.until().toString()))
                .setParameter("extended", texts(rows, row -> row.extendedUntil().toString()))
                .setParameter("outcomes", texts(rows, row -> row.outcome().name()))
                .setParameter("because", texts(rows, StoredExtensionRows::because))
                .executeUpdate();
    }

    @Override
    public List<PlannedRow> listPlanned(String extensionId, int limit) {
        List<?> found = entities.createNativeQuery(PLANNED, Tuple.class)
                .setParameter("id", extensionId)
                .setParameter("most", limit)
                .getResultList();
        return found.stream().map(row -> planned((Tuple) row)).toList();
    }

    @Override
    public Optional<PlannedRow> find(String extensionId, String number) {
        List<?> found = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", extensionId)
                .setParameter("number", number)
                .getResultList();
        return found.stream().findFirst().map(row -> planned((Tuple) row));
    }

    @Override
    public void saveAll(String extensionId, List<PlannedRow> rows) {
        entities.createNativeQuery(SAVE)
                .setParameter("id", extensionId)
                .setParameter("numbers", texts(rows, PlannedRow::number))
                .setParameter("outcomes", texts(rows, row -> row.outcome().name()))
                .setParameter("because", texts(rows, StoredExtensionRows::because))
                .executeUpdate();
    }

    @Override
    public List<PlannedRow> list(String extensionId, Optional<ExtensionOutcome> outcome, String after, int limit) {
        List<?> found = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("id", extensionId)
                .setParameter("after", after)
                .setParameter("outcome", outcome.map(ExtensionOutcome::name).orElse(""))
                .setParameter("most", limit)
                .getResultList();
        return found.stream().map(row -> planned((Tuple) row)).toList();
    }

    private static PlannedRow planned(Tuple row) {
        return new PlannedRow(
                row.get("number", String.class),
                row.get("type_code", String.class),
                row.get("place", String.class),
                row.get("until", Instant.class),
                row.get("extended_until", Instant.class),
                ExtensionOutcome.valueOf(row.get("outcome", String.class)),
                skipped(row));
    }

    private static Optional<SkippedBecause> skipped(Tuple row) {
        return Optional.ofNullable(row.get("skipped_because", String.class)).map(SkippedBecause::valueOf);
    }

    @Override
    public List<Count> counts(String extensionId) {
        List<?> found = entities.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("id", extensionId)
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Count(
                        row.get("type_code", String.class),
                        row.get("place", String.class),
                        ExtensionOutcome.valueOf(row.get("outcome", String.class)),
                        skipped(row),
                        row.get("permits", Long.class)))
                .toList();
    }

    private static String[] texts(Collection<PlannedRow> rows, Function<PlannedRow, String> what) {
        return rows.stream().map(what).toArray(String[]::new);
    }

    private static String because(PlannedRow row) {
        return row.skippedBecause().map(SkippedBecause::name).orElse("");
    }
}
