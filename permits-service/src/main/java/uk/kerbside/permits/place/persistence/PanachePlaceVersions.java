package uk.kerbside.permits.place.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.PlaceVersions;

@ApplicationScoped
class PanachePlaceVersions implements PlaceVersions, PanacheRepositoryBase<StoredPlaceVersion, StoredPlaceVersion.Key> {
    /** A change is due when it begins after what is in force, and has begun. */
    private static final String DUE = "select v.code from StoredPlaceVersion v where v.validFrom <= ?1"
            + " and v.validFrom > (select p.validFrom from StoredPlace p where p.code = v.code) order by v.code";

    private static final String CHANGING = """
            select code from (
                select p.code from place p
                where p.kind <> 'STATED_LOCATION'
                  and (p.valid_from between :from and :to or (p.document ->> 'validUntil')::date between :from and :to)
                union
                select v.code from place_version v where v.valid_from between :from and :to) changing
            where code > :after order by code limit :most""";

    private final InstantSource clock;

    PanachePlaceVersions(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<CouncilPlace> list(String code) {
        return find("code = ?1 order by validFrom", code).stream()
                .map(row -> PanachePlaces.read(row.code, row.document))
                .toList();
    }

    @Override
    public Optional<CouncilPlace> find(String code, LocalDate validFrom) {
        return findByIdOptional(new StoredPlaceVersion.Key(code, validFrom))
                .map(row -> PanachePlaces.read(row.code, row.document));
    }

    @Override
    public void keep(CouncilPlace version) {
        StoredPlaceVersion row = findByIdOptional(new StoredPlaceVersion.Key(version.code(), version.validFrom()))
                .orElseGet(() -> new StoredPlaceVersion(version.code(), version.validFrom()));
        row.document = PanachePlaces.write(version);
        row.changedAt = clock.instant();
        persist(row);
    }

    @Override
    public void delete(String code, LocalDate validFrom) {
        deleteById(new StoredPlaceVersion.Key(code, validFrom));
    }

    @Override
    public List<String> listChanging(LocalDate from, LocalDate to, String afterCode, int limit) {
        List<?> codes = getEntityManager()
                .createNativeQuery(CHANGING)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", afterCode)
                .setParameter("most", limit)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    public List<String> listDue(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(DUE, String.class)
                .setParameter(1, today)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<CouncilPlace> findDue(String code, LocalDate after, LocalDate today) {
        return find("code = ?1 and validFrom > ?2 and validFrom <= ?3 order by validFrom", code, after, today)
                .firstResultOptional()
                .map(row -> PanachePlaces.read(row.code, row.document));
    }
}
