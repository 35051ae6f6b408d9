package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;

/**
 * The council's policy where the law or product leaves it a choice.
 *
 * @param tolerance how long after a permitted stay nobody is advised to act; its last instant still counts
 * @param toleranceBays where that holds: designated parking places and council car parks, never yellow lines or school
 *     streets
 * @param toleranceAfterMidnight whether a permit that ended at midnight is such a stay
 * @param toleranceAfterFreeTime whether free parking before control starts is
 * @param lookBack how long a right that is over still makes a lapse
 * @param referredEndings endings by somebody's act: a supervisor decides
 * @param undelivered outcomes of a reminder that mean it never arrived
 * @param waiverTypes permit types for a stated location, which come after what is good in a whole zone
 * @param displayed what of things displayed is good where
 * @param observations how long a vehicle is observed before anything is issued
 */
public record FindingRules(
        Duration tolerance,
        Set<BayClass> toleranceBays,
        boolean toleranceAfterMidnight,
        boolean toleranceAfterFreeTime,
        Period lookBack,
        Set<EndedBy> referredEndings,
        Set<String> undelivered,
        Set<String> waiverTypes,
        ContraventionCodes codes,
        ObservationPeriods observations,
        DisplayedRules displayed) {

    public FindingRules {
        toleranceBays = Set.copyOf(toleranceBays);
        referredEndings = Set.copyOf(referredEndings);
        undelivered = Set.copyOf(undelivered);
        waiverTypes = Set.copyOf(waiverTypes);
    }

    /**
     * What is law or published practice, with both switches on.
     *
     * <p>The ten minutes: the Civil Enforcement of Road Traffic Contraventions (England) Regulations 2022 (SI 2022/71),
     * reg. 5(2).
     */
    public static FindingRules standard() {
        return new FindingRules(
                Duration.ofMinutes(10),
                EnumSet.complementOf(EnumSet.of(BayClass.SINGLE_YELLOW, BayClass.SCHOOL_STREET)),
                true,
                true,
                Period.ofMonths(12),
                EnumSet.of(EndedBy.SURRENDERED, EndedBy.REVOKED, EndedBy.REPLACED, EndedBy.MARK_REMOVED),
                Set.of("BOUNCED", "UNDELIVERED"),
                Set.of("WAIVER"),
                ContraventionCodes.standard(),
                ObservationPeriods.standard(),
                DisplayedRules.standard());
    }

    /** Whether the ten-minute rule holds in such bays, and so long after a permitted stay. */
    boolean tolerates(Duration since, BayClass bay) {
        return toleranceBays.contains(bay) && since.compareTo(tolerance) <= 0;
    }
}
