package uk.kerbside.enforcement.ledger.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.ledger.RecordPlace;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Permits published a place. One that is gone stays in the ledger: nobody changes what was. */
@ApplicationScoped
class PlacesAreHeard implements EventHandler<PlacePublished> {
    private final RecordPlace recordPlace;

    PlacesAreHeard(RecordPlace recordPlace) {
        this.recordPlace = recordPlace;
    }

    @Override
    public Class<PlacePublished> handles() {
        return PlacePublished.class;
    }

    @Override
    public void handle(PlacePublished event, EventEnvelope envelope) {
        recordPlace.record(event);
    }

    /** The ledger is where revisions are remembered. */
    @Override
    public boolean remembersRevisions() {
        return true;
    }
}
