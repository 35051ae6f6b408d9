package uk.kerbside.enforcement.ledger.persistence;

import java.io.IOException;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.finding.KnownRight;

/** A right as it is written down: the very body its issuer published. */
final class RightBody {
    private RightBody() {}

    static KnownRight read(byte[] json) {
        try {
            return Knowledge.known(EventJson.mapper().readValue(json, RightPublished.class));
        } catch (IOException e) {
            throw new IllegalStateException("A right in the ledger cannot be read", e);
        }
    }
}
