package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/**
 * The holder of a revoked permit asks that somebody else than the one who revoked it decides again. Each revocation is
 * appealed once. The permit stays over until that is decided.
 */
@ApplicationScoped
public class AppealRevocation {
    private final Permits permits;
    private final Revocations revocations;
    private final TellMeasures tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;

    AppealRevocation(
            Permits permits,
            Revocations revocations,
            TellMeasures tell,
            CurrentActor currentActor,
            Deadlines deadlines) {
        this.permits = permits;
        this.revocations = revocations;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    /**
     * @param grounds why, in the holder's words
     * @param isCurrent throws unless the caller has seen the revocation as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code REVOCATION_NOT_APPEALABLE}
     */
    @Transactional
    public Revocation appeal(String number, String grounds, Consumer<Revocation> isCurrent) {
        Permit permit = permits.findForUpdate(number)
                .filter(found -> found.accountId().equals(currentActor.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        Optional<Revocation> standing = revocations.findStanding(number);
        standing.ifPresent(isCurrent);
        Instant now = deadlines.now();
        Revocation revocation = standing.filter(one -> one.appeal(grounds, deadlines.appealDecidedBy(now), now))
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.REVOCATION_NOT_APPEALABLE,
                        "A revocation can be appealed once, until the day it names."));
        revocations.save(revocation);
        tell.appealed(permit, revocation);
        return revocation;
    }
}
