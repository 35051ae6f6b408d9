package uk.kerbside.permits.permit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;

/** A permit as the right it is: what officers hear of, and what its holder is shown, are one. */
final class PermitRight {
    private static final String UNPAID = "Approved, not yet paid for";
    private static final String SUSPENDED = "Suspended by the council";

    private PermitRight() {}

    static RightPublished of(Permit permit, Revision revision) {
        return new RightPublished(
                revision,
                permit.rightId(),
                RightSource.PERMIT,
                permit.number,
                Optional.of(permit.accountId),
                permit.typeCode,
                permit.ruleVersion,
                permit.medium(),
                permit.validFrom,
                Optional.of(permit.validUntil),
                marks(permit),
                new RightPublished.Places(permit.everywhere(), permit.places()),
                permit.bayClasses(),
                permit.hours(),
                permit.maxStay().map(Duration::parse),
                status(permit.status),
                permit.endedAt().map(at -> new RightPublished.Ended(at, permit.endedBy)),
                pendingReason(permit.status),
                permit.renewalSubmittedAt()
                        .map(submittedAt -> new RightPublished.Renewal(submittedAt, permit.graceUntil())),
                Optional.ofNullable(permit.reminder).map(LastReminder::published),
                Optional.empty(),
                permit.predecessor().map(Permit::rightId),
                Optional.empty(),
                Optional.of(holds(permit)).filter(holds -> !holds.isEmpty()));
    }

    /** What it amounts to at an instant, by the rule that answers officers. */
    static Standing standing(Permit permit, Instant at) {
        return RightTranslation.toKernel(of(permit, permit.revision())).stateAt(at);
    }

    private static List<RightPublished.Mark> marks(Permit permit) {
        return permit.timeLine().spans().stream()
                .map(span -> new RightPublished.Mark(
                        span.vrm().value(), span.slot(), span.role(), span.from(), Optional.of(span.until())))
                .toList();
    }

    private static List<RightPublished.Hold> holds(Permit permit) {
        return permit.holds().stream()
                .map(hold -> new RightPublished.Hold(hold.from(), hold.until()))
                .toList();
    }

    private static RightStatus status(PermitStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> RightStatus.AWAITING_PAYMENT;
            case ISSUED -> RightStatus.GRANTED;
            case SUSPENDED -> RightStatus.ON_HOLD;
            case SURRENDERED, REVOKED, WITHDRAWN -> RightStatus.ENDED;
        };
    }

    private static Optional<String> pendingReason(PermitStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> Optional.of(UNPAID);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case ISSUED, SURRENDERED, REVOKED, WITHDRAWN -> Optional.empty();
        };
    }
}
