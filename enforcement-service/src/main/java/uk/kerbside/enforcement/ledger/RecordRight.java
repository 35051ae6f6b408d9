package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;

/**
 * Writes a revision of a right into the ledger, and confirms it at once if checks are answered from it already. Rights
 * of a series are not confirmed one by one: what its operator waits for is the switch.
 */
@ApplicationScoped
public class RecordRight {
    private final Ledger ledger;
    private final ConfirmRight confirmRight;
    private final InstantSource clock;

    RecordRight(Ledger ledger, ConfirmRight confirmRight, InstantSource clock) {
        this.ledger = ledger;
        this.confirmRight = confirmRight;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when it is no right that checks could be answered from */
    @Transactional
    public void record(RightPublished right, TopicPlace place) {
        RightTranslation.toKernel(right);
        if (ledger.record(right, place, clock.instant()) && right.series().isEmpty()) {
            confirmRight.confirmIfHeld(new Ledger.Unconfirmed(right.rightId(), right.revision()));
        }
    }

    @Transactional
    public void forget(String rightId, TopicPlace place) {
        ledger.forget(rightId, place, clock.instant());
    }
}
