package uk.kerbside.enforcement.ledger.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.ledger.RecordSwitch;
import uk.kerbside.enforcement.ledger.TopicPlace;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** A third party switched to another series. */
@ApplicationScoped
class SwitchesAreHeard implements EventHandler<LiveSeriesPublished> {
    private final RecordSwitch recordSwitch;

    SwitchesAreHeard(RecordSwitch recordSwitch) {
        this.recordSwitch = recordSwitch;
    }

    @Override
    public Class<LiveSeriesPublished> handles() {
        return LiveSeriesPublished.class;
    }

    @Override
    public void handle(LiveSeriesPublished event, EventEnvelope envelope) {
        recordSwitch.record(event, new TopicPlace(envelope.partition(), envelope.offset()));
    }

    /** The ledger is where revisions are remembered. */
    @Override
    public boolean remembersRevisions() {
        return true;
    }
}
