package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.PaperPermitLost;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * The paper of a permit is lost, stolen or unreadable. It is not printed again: for the remainder the permit is virtual, for
 * nothing (ruling 16), and officers ask the system from now on.
 */
@ApplicationScoped
public class ReportPaperLost {
    /** What became of the paper. */
    public enum Fate {
        LOST,
        STOLEN,
        DAMAGED
    }

    private final ReachPermit reachPermit;
    private final PublishPermit publish;
    private final Journal journal;
    private final CouncilClock clock;

    ReportPaperLost(ReachPermit reachPermit, PublishPermit publish, Journal journal, CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.publish = publish;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code NOT_ON_PAPER}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public Permit report(String number, Fate fate, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        if (!permit.becomeVirtual()) {
            throw new RefusedException(
                    PermitRefusal.NOT_ON_PAPER, "It is virtual: there is nothing to lose, and nothing to display.");
        }
        publish.publish(permit);
        journal.append(
                number,
                PaperPermitLost.class,
                revision -> new PaperPermitLost(
                        revision,
                        number,
                        permit.accountId(),
                        permit.typeCode(),
                        fate.name(),
                        permit.validUntil(),
                        clock.now()));
        return permit;
    }
}
