package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody has seen to it. */
@ApplicationScoped
public class CloseCase {
    private final ReachableCases reachable;
    private final Cases cases;
    private final Journal journal;
    private final CaseSettings settings;
    private final InstantSource clock;

    CloseCase(ReachableCases reachable, Cases cases, Journal journal, CaseSettings settings, InstantSource clock) {
        this.reachable = reachable;
        this.cases = cases;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param outcome one of those the council counts cases by
     * @param isCurrent throws unless the agent has seen the case as it is
     * @throws NotFoundException when there is no such case
     * @throws InvalidRequestException when cases are not closed like that
     * @throws RefusedException {@code CASE_ALREADY_CLOSED}
     */
    @Transactional
    public HelplineCase close(String caseId, String outcome, Consumer<HelplineCase> isCurrent) {
        HelplineCase closed = reachable.getForUpdate(caseId);
        isCurrent.accept(closed);
        if (!settings.outcomes().contains(outcome)) {
            throw new InvalidRequestException(
                    "/outcome",
                    "is none of "
                            + String.join(
                                    ", ", settings.outcomes().stream().sorted().toList()));
        }
        Instant now = clock.instant();
        if (!closed.close(outcome, now)) {
            throw new RefusedException(CaseRefusal.CASE_ALREADY_CLOSED, "Case " + caseId + " is closed already.");
        }
        cases.write(closed);
        journal.append(
                caseId,
                CaseClosed.class,
                revision -> new CaseClosed(revision, caseId, closed.accountId(), outcome, now));
        return closed;
    }
}
