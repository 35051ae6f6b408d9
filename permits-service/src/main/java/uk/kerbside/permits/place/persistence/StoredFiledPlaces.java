package uk.kerbside.permits.place.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.FiledPlaces;

/** Rows as digests: what they said stands in the places and their versions, or is of no use any more. */
@ApplicationScoped
class StoredFiledPlaces implements FiledPlaces {
    private static final String DIGEST = "sha256(convert_to(cast(cast(:row as jsonb) as text), 'UTF8'))";

    private static final String WAS_TAKEN =
            "select exists (select from place_row_taken where code = :code and digest = " + DIGEST + ")";

    private static final String KEEP = "insert into place_row_taken (code, digest, taken_at) values (:code, " + DIGEST
            + ", :now) on conflict do nothing";

    private final EntityManager entities;
    private final InstantSource clock;

    StoredFiledPlaces(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean wasTaken(CouncilPlace row) {
        return (boolean) entities.createNativeQuery(WAS_TAKEN)
                .setParameter("code", row.code())
                .setParameter("row", PanachePlaces.write(row))
                .getSingleResult();
    }

    @Override
    public void keepTaken(CouncilPlace row) {
        entities.createNativeQuery(KEEP)
                .setParameter("code", row.code())
                .setParameter("row", PanachePlaces.write(row))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
