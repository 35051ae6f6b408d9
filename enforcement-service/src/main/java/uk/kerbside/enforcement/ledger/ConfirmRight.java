package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.kit.journal.Journal;

/** Tells the issuer that checks are answered from a revision: only when this instance really does. */
@ApplicationScoped
class ConfirmRight {
    private final Ledger ledger;
    private final CurrentKnowledge knowledge;
    private final Journal journal;
    private final InstantSource clock;

    ConfirmRight(Ledger ledger, CurrentKnowledge knowledge, Journal journal, InstantSource clock) {
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does nothing while memory has not caught up with the ledger, or when a newer revision came in between. */
    @Transactional
    @ActivateRequestContext
    void confirmIfHeld(Ledger.Unconfirmed right) {
        if (knowledge.holds(right.rightId(), right.revision()) && ledger.confirm(right)) {
            journal.append(
                    right.rightId(),
                    RightRevisionApplied.class,
                    revision -> new RightRevisionApplied(revision, right.rightId(), right.revision(), clock.instant()));
        }
    }
}
