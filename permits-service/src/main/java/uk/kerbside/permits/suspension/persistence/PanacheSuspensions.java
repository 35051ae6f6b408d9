package uk.kerbside.permits.suspension.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.kernel.Place;
import uk.kerbside.permits.place.LocationsWithin;
import uk.kerbside.permits.place.SuspendedBays;
import uk.kerbside.permits.suspension.BaySuspension;
import uk.kerbside.permits.suspension.DispensedVehicles;
import uk.kerbside.permits.suspension.Suspensions;

@ApplicationScoped
class PanacheSuspensions implements Suspensions, SuspendedBays, PanacheRepositoryBase<BaySuspension, String> {
    /** So long after its end it is still published: whoever is late hears what was. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    /** Later than anything; so that what has no end and no position compares. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final DispensedVehicles dispensed;
    private final LocationsWithin within;
    private final InstantSource clock;

    PanacheSuspensions(DispensedVehicles dispensed, LocationsWithin within, InstantSource clock) {
        this.dispensed = dispensed;
        this.within = within;
        this.clock = clock;
    }

    @Override
    public void add(BaySuspension suspension) {
        persistAndFlush(suspension);
    }

    @Override
    public Optional<BaySuspension> find(String reference) {
        return findByIdOptional(reference);
    }

    @Override
    public List<BaySuspension> list(Filter filter, Optional<ListPosition> after, int limit) {
        ListPosition position = after.orElse(new ListPosition(NEVER, ""));
        StringBuilder where = new StringBuilder("(startsAt < :at or startsAt = :at and reference > :reference)");
        Map<String, Object> values = new HashMap<>();
        values.put("at", position.startsAt());
        values.put("reference", position.reference());
        filter.placeCode().ifPresent(place -> {
            where.append(" and placeCode = :place");
            values.put("place", place);
        });
        filter.notOverAt().ifPresent(now -> {
            where.append(" and withdrawnAt is null and (endsAt is null or endsAt > :now)");
            values.put("now", now);
        });
        return find(where + " order by startsAt desc, reference", values)
                .page(0, limit)
                .list();
    }

    @Override
    public List<String> listToTell(int limit) {
        return find("telling is not null order by createdAt, reference", Map.of()).page(0, limit).stream()
                .map(BaySuspension::reference)
                .toList();
    }

    @Override
    public List<Place.Suspension> of(String placeCode) {
        List<BaySuspension> suspensions = find(
                        "placeCode in ?1 and (endsAt is null or endsAt > ?2)"
                                + " and (withdrawnAt is null or withdrawnAt > startsAt) order by startsAt, reference",
                        Stream.concat(Stream.of(placeCode), within.around(placeCode).stream())
                                .toList(),
                        clock.instant().minus(AFTERWARDS))
                .list();
        Map<String, Set<String>> excepted = dispensed.from(
                suspensions.stream().map(BaySuspension::reference).toList());
        return suspensions.stream()
                .map(suspension ->
                        suspension.toKernel().except(excepted.getOrDefault(suspension.reference(), Set.of())))
                .toList();
    }
}
