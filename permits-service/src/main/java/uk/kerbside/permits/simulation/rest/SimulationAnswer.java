package uk.kerbside.permits.simulation.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.QuoteRefusal;
import uk.kerbside.permits.simulation.AffectedPermit;
import uk.kerbside.permits.simulation.Consequence;
import uk.kerbside.permits.simulation.Figures;
import uk.kerbside.permits.simulation.Simulation;
import uk.kerbside.permits.simulation.SimulationStatus;

/**
 * What proposed rules would do.
 *
 * @param assumes what is taken for granted of every renewal
 * @param permits how many permits of the type are held and not renewed yet; so far, while it runs
 * @param notTouched how many renew on a day on which the proposed rules do not count
 * @param paysTheSame how many would pay what they pay
 * @param losesBy how many could not renew any more, by the code a quote would refuse them with
 * @param gains how many could renew who cannot now
 * @param neither how many can renew neither now nor then
 * @param needOfficer how many an officer would have to look at, who need none now
 * @param oldTotal what all pay who could renew under both rules
 * @param newTotal what they would pay
 */
record SimulationAnswer(
        @Schema(examples = "S-7KQ2-9XNM") String simulationId,
        @Schema(examples = "RESIDENT") String permitType,
        @Schema(examples = "2027-04-01") LocalDate effectiveFrom,
        SimulationStatus status,
        Instant startedAt,
        Optional<Instant> finishedAt,

        @Schema(
                description =
                        "What is taken for granted of every renewal, in words: figures are as good as this is true")
        List<String> assumes,

        @Schema(examples = "18200") long permits,
        @Schema(examples = "4100") long notTouched,
        long paysTheSame,
        Difference paysMore,
        Difference paysLess,
        long loses,
        Map<QuoteRefusal, Long> losesBy,
        long gains,
        long neither,
        long needOfficer,
        WireMoney oldTotal,
        WireMoney newTotal) {

    private static final List<String> ASSUMES = List.of(
            "Each permit that nobody has renewed yet is renewed on the day after its last valid day.",
            "It is renewed for the same term, with the vehicles that are on it at its end, and for the same place and weekdays.",
            "Its holder lives where accounts says they live today, and the other permits of the household stay as they are.");

    /** How many, and by how much in total. */
    record Difference(long permits, WireMoney by) {
        private static Difference of(long permits, long pence) {
            return new Difference(permits, pence(pence));
        }
    }

    /**
     * One permit for which it makes a difference.
     *
     * @param renewsOn the first day of its next renewal
     * @param reason why it could not be renewed
     */
    record Affected(
            @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
            String accountId,
            LocalDate renewsOn,
            Consequence consequence,
            Optional<QuoteRefusal> reason,
            Optional<WireMoney> oldPrice,
            Optional<WireMoney> newPrice) {

        static Affected of(AffectedPermit permit) {
            return new Affected(
                    permit.number(),
                    permit.accountId(),
                    permit.renewsOn(),
                    permit.consequence(),
                    permit.reason(),
                    permit.oldPrice().map(WireMoney::of),
                    permit.newPrice().map(WireMoney::of));
        }
    }

    static SimulationAnswer of(Simulation simulation, Map<QuoteRefusal, Long> reasons) {
        Figures figures = simulation.figures();
        return new SimulationAnswer(
                simulation.id(),
                simulation.typeCode(),
                simulation.rules().effectiveFrom(),
                simulation.status(),
                simulation.startedAt(),
                simulation.finishedAt(),
                ASSUMES,
                figures.permits(),
                figures.renewBefore(),
                figures.same(),
                Difference.of(figures.more(), figures.moreBy()),
                Difference.of(figures.less(), figures.lessBy()),
                figures.loses(),
                reasons,
                figures.gains(),
                figures.neither(),
                figures.needOfficer(),
                pence(figures.oldTotal()),
                pence(figures.newTotal()));
    }

    private static WireMoney pence(long amount) {
        return WireMoney.of(Money.gbp(amount));
    }
}
