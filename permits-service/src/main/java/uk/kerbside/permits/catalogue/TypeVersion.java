package uk.kerbside.permits.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;

/**
 * The rules of a permit type from one date on. {@code docs/catalogue.md} explains every field to an officer.
 *
 * @param free nothing is ever charged and there is no checkout
 * @param terms absent where nothing is applied for (visitor credit)
 * @param startAtMostDaysAhead how far ahead a permit may start
 * @param noticeWorkingDays how many working days the council needs before it starts
 * @param decisionWithinWorkingDays by when an application in review is decided
 * @param payWithin how long an approved application waits for its payment, and how long its price is fixed
 * @param provisional whether somebody is covered before they have proved what it is for; absent for nobody
 * @param withdrawnAt when it was taken back before it had its day; it keeps its number, because permits that were to
 *     begin then may have been granted under it
 */
public record TypeVersion(
        int version,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        boolean free,
        Eligibility eligibility,
        List<Limit> limits,
        List<EvidenceSet> evidence,
        Optional<Terms> terms,
        int startAtMostDaysAhead,
        int noticeWorkingDays,
        Prices prices,
        VehicleRules vehicles,
        Conferral confers,
        Review review,
        int decisionWithinWorkingDays,
        Period payWithin,
        Optional<RenewalRules> renewal,
        Optional<ReminderRules> reminders,
        Optional<RefundRules> refund,
        Optional<VisitorRules> visitor,
        Optional<ProvisionalRules> provisional,
        Optional<Instant> withdrawnAt) {

    /** Who decides. */
    public enum Review {
        /** The rules do, where what is on record allows it; otherwise an officer. */
        AUTOMATIC,
        /** Always an officer. */
        OFFICER
    }

    /**
     * When a renewal is taken.
     *
     * @param graceDays how long advice stays at none while a complete renewal waits for the council
     * @param lateDays how long after expiry number and evidence are kept
     */
    public record RenewalRules(int fromDaysBefore, int graceDays, int lateDays) {}

    /** On which days before the end a holder hears of it. */
    public record ReminderRules(
            List<Integer> letterDaysBefore, List<Integer> messageDaysBefore, int helplineTaskDaysBefore) {}

    /**
     * What is given back on surrender: full unused months less a fee, nothing under a minimum.
     *
     * @param feeAfterDeath the fee where the holder has died; none where nobody says
     */
    public record RefundRules(WireMoney fee, WireMoney minimum, Optional<WireMoney> feeAfterDeath) {
        public RefundRules(WireMoney fee, WireMoney minimum) {
            this(fee, minimum, Optional.empty());
        }

        /** The same where the holder has died: however little it is, it is given back. */
        public RefundRules afterDeath() {
            WireMoney nothing = new WireMoney(0, fee.currency());
            return new RefundRules(feeAfterDeath.orElse(nothing), nothing, feeAfterDeath);
        }
    }

    /** What visitor credit costs and how much of it a household may have. */
    public record VisitorRules(
            Duration unit,
            int unitsPerBook,
            WireMoney bookPrice,
            int booksPerHousehold,
            int booksPerCarFreeHousehold,
            Period window,
            int visitsAtOnce,
            Period creditValidFor) {}

    public TypeVersion {
        limits = List.copyOf(limits);
        evidence = List.copyOf(evidence);
    }

    public boolean isInForceOn(LocalDate day) {
        return !wasWithdrawn()
                && !day.isBefore(effectiveFrom)
                && effectiveUntil.map(day::isBefore).orElse(true);
    }

    /** Whether its first day has come, so that it can be neither changed nor taken back. */
    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(effectiveFrom);
    }

    public boolean wasWithdrawn() {
        return withdrawnAt.isPresent();
    }

    /** The same, taken back. */
    TypeVersion withdrawn(Instant at) {
        return new TypeVersion(
                version,
                effectiveFrom,
                effectiveUntil,
                free,
                eligibility,
                limits,
                evidence,
                terms,
                startAtMostDaysAhead,
                noticeWorkingDays,
                prices,
                vehicles,
                confers,
                review,
                decisionWithinWorkingDays,
                payWithin,
                renewal,
                reminders,
                refund,
                visitor,
                provisional,
                Optional.of(at));
    }

    /** Whether it is asked for by application; visitor credit is bought instead. */
    public boolean takesApplications() {
        return visitor.isEmpty();
    }

    /** Whether a permit for one class of vehicle is another thing than one for another. */
    public boolean tellsClassesApart() {
        return vehicles.classes().isPresent()
                || prices.cells().stream().anyMatch(cell -> cell.vehicleClass().isPresent());
    }

    /** How many of so many listed vehicles are good at once. */
    public int vehiclesOnRight(int listed) {
        return Math.min(vehicles.live(), listed);
    }
}
