package uk.kerbside.kit.journal;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;

/**
 * Why something happens in this request: the first cause of the whole story (correlation) and the event handled right
 * now (causation), copied onto everything the request appends to the journal. One for each request or incoming event.
 */
@RequestScoped
public class Provenance {
    private String correlation;
    private String causation;

    /** The id shared by everything that follows from one first request; made here if this is that request. */
    public String correlation() {
        if (correlation == null) {
            correlation = Ids.uuid7().toString();
        }
        return correlation;
    }

    /** The id of the event being handled, if this request handles one. */
    public Optional<String> causation() {
        return Optional.ofNullable(causation);
    }

    /** From here on, things happen because of the event {@code eventId} of the story {@code correlation}. */
    public void isCausedBy(String eventId, Optional<String> correlation) {
        this.causation = eventId;
        this.correlation = correlation.orElse(eventId);
    }
}
