package uk.kerbside.permits.place.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.EventJson;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;

/** Places in PostgreSQL, one document each. */
@ApplicationScoped
class PanachePlaces implements Places, PanacheRepositoryBase<StoredPlace, String> {
    private final InstantSource clock;

    PanachePlaces(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<CouncilPlace> find(String code) {
        return findByIdOptional(code).map(PanachePlaces::read);
    }

    @Override
    public Optional<CouncilPlace> findForUpdate(String code) {
        return find("code", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(PanachePlaces::read);
    }

    @Override
    public List<CouncilPlace> list(String afterCode, int limit) {
        return read(find("code > ?1 order by code", afterCode), limit);
    }

    @Override
    public List<CouncilPlace> list(PlaceKind kind, String afterCode, int limit) {
        return read(find("kind = ?1 and code > ?2 order by code", kind.name(), afterCode), limit);
    }

    private static List<CouncilPlace> read(PanacheQuery<StoredPlace> query, int limit) {
        return query.page(Page.ofSize(limit)).stream().map(PanachePlaces::read).toList();
    }

    @Override
    public void save(CouncilPlace place) {
        StoredPlace row = findByIdOptional(place.code()).orElseGet(() -> new StoredPlace(place.code()));
        row.kind = place.kind().name();
        row.validFrom = place.validFrom();
        row.document = write(place);
        row.changedAt = clock.instant();
        persist(row);
    }

    private static CouncilPlace read(StoredPlace row) {
        return read(row.code, row.document);
    }

    static CouncilPlace read(String code, String document) {
        try {
            return EventJson.mapper().readValue(document, CouncilPlace.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored place " + code + " cannot be read", e);
        }
    }

    static String write(CouncilPlace place) {
        try {
            return EventJson.mapper().writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The place " + place.code() + " cannot be written", e);
        }
    }
}
