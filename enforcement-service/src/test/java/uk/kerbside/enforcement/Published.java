package uk.kerbside.enforcement;

import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** Rights that are in the ledger, and that checks are answered from. */
public final class Published {
    private Published() {}

    /** Publishes it and waits until it is known. */
    public static ARight known(ARight right) {
        right.publish();
        Revision revision = right.published().revision();
        Topics.awaitEvent(RightRevisionApplied.class, right.id(), applied -> applied.applied()
                .equals(revision));
        return right;
    }
}
