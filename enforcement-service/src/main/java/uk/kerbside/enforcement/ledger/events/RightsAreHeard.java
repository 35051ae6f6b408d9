package uk.kerbside.enforcement.ledger.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.ledger.RecordRight;
import uk.kerbside.enforcement.ledger.TopicPlace;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** An issuer published a right. */
@ApplicationScoped
class RightsAreHeard implements EventHandler<RightPublished> {
    private final RecordRight recordRight;

    RightsAreHeard(RecordRight recordRight) {
        this.recordRight = recordRight;
    }

    @Override
    public Class<RightPublished> handles() {
        return RightPublished.class;
    }

    @Override
    public void handle(RightPublished event, EventEnvelope envelope) {
        recordRight.record(event, new TopicPlace(envelope.partition(), envelope.offset()));
    }

    @Override
    public void forgotten(String key, int partition, long offset) {
        recordRight.forget(key, new TopicPlace(partition, offset));
    }

    /** The ledger is where revisions are remembered. */
    @Override
    public boolean remembersRevisions() {
        return true;
    }
}
