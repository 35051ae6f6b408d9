package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ReachPermit;
import uk.kerbside.permits.quote.OverLimit;
import uk.kerbside.permits.quote.Renewed;

/** Whether a permit can be renewed, and when what follows it begins. */
@ApplicationScoped
class RenewalBasis {
    private final Permits permits;
    private final RenewalRulesOf rules;
    private final RenewalSettings settings;
    private final CouncilClock clock;

    RenewalBasis(Permits permits, RenewalRulesOf rules, RenewalSettings settings, CouncilClock clock) {
        this.permits = permits;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * For one that is begun or handed in now.
     *
     * @throws RefusedException one of {@link RenewalRefusal}, {@code PERMIT_NOT_PAID}
     */
    Renewed now(Permit permit, Instant now) {
        requireGood(permit);
        rules.window(permit).require(clock.dayOf(now));
        boolean isInTime = now.isBefore(permit.validUntil());
        return basis(permit, now, Optional.of(now).filter(at -> isInTime), Optional.empty());
    }

    /**
     * For one that is decided now. Granted while it is in grace, it begins at the old end; otherwise at payment (ruling 11).
     *
     * @param completeAt since when nothing is missing with it
     * @param graceUntil until when it is in grace as things stand
     * @throws RefusedException one of {@link RenewalRefusal}
     */
    Renewed decided(Permit permit, Instant now, Optional<Instant> completeAt, Optional<Instant> graceUntil) {
        requireGood(permit);
        // What an officer approves before the end is complete in time at the latest by that.
        Optional<Instant> complete = completeAt.or(() -> Optional.of(now));
        return basis(permit, now, complete, graceUntil);
    }

    private Renewed basis(Permit permit, Instant now, Optional<Instant> completeAt, Optional<Instant> graceUntil) {
        GraceRule grace = rules.grace(permit);
        boolean joins = now.isBefore(permit.validUntil())
                || graceUntil.filter(now::isBefore).isPresent();
        return new Renewed(
                permit.number(),
                permit.baseNumber(),
                permit.firstGrantedAt(),
                joins ? permit.validUntil() : now,
                Optional.of(grace.afterPaymentRequest(now)).filter(until -> joins && grace.isInTime(completeAt)),
                isImported(permit) ? settings.overLimit() : OverLimit.REFUSE);
    }

    /** Only what was issued on paper has no application and follows nothing. */
    private static boolean isImported(Permit permit) {
        return permit.applicationId().isEmpty() && permit.predecessor().isEmpty();
    }

    private void requireGood(Permit permit) {
        ReachPermit.requireProved(permit);
        if (permit.status() == PermitStatus.AWAITING_PAYMENT) {
            throw new RefusedException(PermitRefusal.PERMIT_NOT_PAID, "It is not good yet. Pay for it first.");
        }
        if (permit.status() == PermitStatus.SUSPENDED) {
            throw new RefusedException(
                    PermitRefusal.PERMIT_SUSPENDED, "It is suspended, and can be renewed once that is lifted.");
        }
        if (!permit.status().isHeld()) {
            throw new RefusedException(
                    RenewalRefusal.PERMIT_ENDED_EARLY,
                    "Only a permit that runs to its end is renewed. Apply for a new one.");
        }
        permits.findSuccessor(permit.number()).ifPresent(successor -> {
            throw new RefusedException(RenewalRefusal.RENEWED_ALREADY, "Permit " + successor.number() + " follows it.");
        });
    }
}
