package uk.kerbside.permits.permit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.permit.TimeLine;
import uk.kerbside.permits.refund.PermitRefund;

/**
 * A permit as its holder and staff see it.
 *
 * @param lastValidDay the last day on which it is good, until midnight
 * @param visibleToOfficers whether enforcement has said that it answers checks from this
 */
record PermitAnswer(
        @Schema(examples = "P-7KQ2-9XNM") String number,
        @Schema(examples = "RESIDENT") String permitType,
        int ruleVersion,
        PermitStanding status,
        Instant validFrom,
        Instant validUntil,
        @Schema(examples = "2027-11-23") LocalDate lastValidDay,

        @Schema(examples = "1", description = "Which vehicle of its household it is for")
        int position,

        List<Vehicle> vehicles,

        @Schema(description = "Which mark is good when, by slot")
        List<Stretch> timeLine,

        @Schema(description = "Good everywhere in the council's area")
        boolean everywhere,

        @Schema(examples = "[\"RO5\"]") List<String> places,
        List<BayClass> bayClasses,
        Optional<String> hours,
        Optional<String> maxStay,

        @Schema(description = "PAPER: an officer looks at the windscreen until it ends")
        Medium medium,

        @Schema(examples = "A-7KQ2-9XNM", description = "Absent for one taken over from paper")
        Optional<String> applicationId,

        @Schema(examples = "P-7KQ2-9XNM", description = "The permit it follows: the one it renews")
        Optional<String> predecessor,

        @Schema(description = "A renewal of it that waits, as officers hear of it")
        Optional<RenewalWaiting> renewal,

        @Schema(description = "Good for some days only: its holder has still to prove what it is for")
        boolean provisional,

        Optional<Instant> issuedAt,
        Optional<Instant> endedAt,

        @Schema(description = "When it was suspended, and is: at these times it covered nobody")
        List<Hold> suspended,

        @Schema(examples = "permits:P-7KQ2-9XNM") String rightId,
        boolean visibleToOfficers,

        @Schema(description = "What was or is to be given back for it, the latest first")
        List<RefundOfPermit> refunds) {

    /** @param onRight whether it may park now; others are to come, or are listed and may take its place */
    record Vehicle(@Schema(examples = "AB12CDE") String vrm, boolean onRight) {}

    /**
     * A renewal that waits.
     *
     * @param graceUntil how long officers advise nothing after the end because of it; grace covers nobody
     */
    record RenewalWaiting(Instant submittedAt, Optional<Instant> graceUntil) {}

    /** @param until absent while nobody has lifted it */
    @Schema(name = "TimeSuspended")
    record Hold(Instant from, Optional<Instant> until) {}

    /** A stretch of time in which a mark is good. */
    record Stretch(
            @Schema(examples = "1", description = "Which of the permit's vehicles, from 1")
            int slot,

            @Schema(examples = "AB12CDE") String vrm,

            @Schema(description = "OVERLAP: replaced, and good for a few days more; TEMPORARY: stands in for another")
            MarkRole role,

            Instant from,
            Instant until) {

        static Stretch of(TimeLine.Span span) {
            return new Stretch(span.slot(), span.vrm().value(), span.role(), span.from(), span.until());
        }
    }

    static PermitAnswer of(
            Permit permit,
            PermitStanding standing,
            boolean visibleToOfficers,
            List<PermitRefund> refunds,
            Instant now,
            ZoneId zone) {
        List<Vrm> onRight = permit.vrmsOnRight(now);
        return new PermitAnswer(
                permit.number(),
                permit.typeCode(),
                permit.ruleVersion(),
                standing,
                permit.validFrom(),
                permit.validUntil(),
                permit.lastValidDay(zone),
                permit.position(),
                permit.vrms(now).stream()
                        .map(vrm -> new Vehicle(vrm.value(), onRight.contains(vrm)))
                        .toList(),
                permit.timeLine().spans().stream().map(Stretch::of).toList(),
                permit.everywhere(),
                permit.places(),
                permit.bayClasses(),
                permit.hours(),
                permit.maxStay(),
                permit.medium(),
                permit.applicationId(),
                permit.predecessor(),
                permit.renewalSubmittedAt().map(at -> new RenewalWaiting(at, permit.graceUntil())),
                permit.provisional(),
                permit.issuedAt(),
                permit.endedAt(),
                permit.holds().stream()
                        .map(hold -> new Hold(hold.from(), hold.until()))
                        .toList(),
                permit.rightId(),
                visibleToOfficers,
                refunds.stream().map(RefundOfPermit::of).toList());
    }
}
