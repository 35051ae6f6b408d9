package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Medium;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;

/** A permit in the standard's shape. */
final class RightShape {
    private final Elements elements;
    private final boolean showsMarks;
    private final Instant now;

    /** @param showsMarks whether the reader may see them */
    RightShape(Elements elements, boolean showsMarks, Instant now) {
        this.elements = elements;
        this.showsMarks = showsMarks;
        this.now = now;
    }

    ApdsAssignedRight of(Permit permit, PermitStanding standing) {
        Instant end = end(permit);
        return new ApdsAssignedRight(
                permit.number(),
                permit.revision().n(),
                new Apds.Reference(permit.typeCode(), permit.ruleVersion(), "RightSpecification"),
                new ApdsAssignedRight.Holder(Optional.of(goodNow(permit, end)).filter(marks -> showsMarks)),
                elements.issuer(),
                permit.medium() == Medium.PAPER ? "permit" : "electronic",
                permit.issuedAt().orElseThrow(),
                end,
                Optional.of(uses(permit, end)).filter(uses -> showsMarks),
                elements.area(permit.everywhere(), permit.places()),
                new Apds.Validity(
                        status(standing),
                        new Apds.OverallPeriod(
                                permit.validFrom(),
                                Optional.of(end),
                                permit.hours().map(Periods::of).orElse(List.of()))));
    }

    private static Instant end(Permit permit) {
        return permit.endedAt().filter(permit.validUntil()::isAfter).orElse(permit.validUntil());
    }

    private List<ApdsAssignedRight.Credential> goodNow(Permit permit, Instant end) {
        boolean isGood = !now.isBefore(permit.validFrom()) && now.isBefore(end);
        return isGood
                ? permit.timeLine().marksOn(now).stream().map(Credentials::of).toList()
                : List.of();
    }

    private static List<ApdsAssignedRight.PlannedUse> uses(Permit permit, Instant end) {
        return permit.timeLine().spans().stream()
                .filter(span -> span.from().isBefore(end))
                .map(span -> Credentials.use(span.vrm(), span.from(), span.until(), end))
                .toList();
    }

    private static String status(PermitStanding standing) {
        return switch (standing) {
            case ACTIVE -> "active";
            case SCHEDULED -> "planned";
            case ON_HOLD -> "suspended";
            case AWAITING_PAYMENT, IN_GRACE, EXPIRED, SURRENDERED, REVOKED, REPLACED, WITHDRAWN ->
                "definedByValidityTimeSpec";
        };
    }
}
