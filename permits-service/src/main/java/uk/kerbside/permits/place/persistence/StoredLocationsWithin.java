package uk.kerbside.permits.place.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.place.LocationsWithin;

@ApplicationScoped
class StoredLocationsWithin implements LocationsWithin {
    private static final String KEEP = """
            insert into stated_location (code, within, described_by)
            values (:code, :within, nullif(:account, '')) on conflict do nothing""";

    private static final String LIST = """
            select l.code from stated_location l join place p on p.code = l.code
            where l.within = :within and (p.document ->> 'validUntil')::date > :today order by l.code""";

    private static final String AROUND = "select within from stated_location where code = :code";

    private static final String COUNT = """
            select count(*) from stated_location l join place p on p.code = l.code
            where l.described_by = :account and (p.document ->> 'validUntil')::date > :today""";

    private final EntityManager entities;
    private final CouncilClock clock;

    StoredLocationsWithin(EntityManager entities, CouncilClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void keep(String location, String within, Optional<String> describedBy) {
        entities.createNativeQuery(KEEP)
                .setParameter("code", location)
                .setParameter("within", within)
                .setParameter("account", describedBy.orElse(""))
                .executeUpdate();
    }

    @Override
    public List<String> list(String within) {
        List<?> found = entities.createNativeQuery(LIST)
                .setParameter("within", within)
                .setParameter("today", clock.today())
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public Optional<String> around(String location) {
        List<?> found = entities.createNativeQuery(AROUND)
                .setParameter("code", location)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    @Override
    public int count(String describedBy) {
        return Math.toIntExact((Long) entities.createNativeQuery(COUNT)
                .setParameter("account", describedBy)
                .setParameter("today", clock.today())
                .getSingleResult());
    }
}
