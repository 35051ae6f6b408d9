package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.kerbside.kernel.BayClass;

/**
 * What of things displayed is good where: the council's policy.
 *
 * @param cardBays classes of bay a scratch card is good in
 * @param cardStay how long a card with a time is good; one without a time is good all day
 * @param ticketBays classes of bay tickets are bought for
 * @param badgeBays classes of bay a Blue Badge is good in
 * @param badgeStays how long it is good in some of them, by the clock beside it
 */
public record DisplayedRules(
        Set<BayClass> cardBays,
        Duration cardStay,
        Set<BayClass> ticketBays,
        Set<BayClass> badgeBays,
        Map<BayClass, Duration> badgeStays) {

    public DisplayedRules {
        cardBays = Set.copyOf(cardBays);
        ticketBays = Set.copyOf(ticketBays);
        badgeBays = Set.copyOf(badgeBays);
        badgeStays = Map.copyOf(badgeStays);
    }

    /**
     * Visitor cards of four hours; tickets where bays are paid for; the Blue Badge scheme of England: free in paid bays,
     * three hours on yellow lines with the clock set.
     */
    public static DisplayedRules standard() {
        return new DisplayedRules(
                EnumSet.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED),
                Duration.ofHours(4),
                EnumSet.of(BayClass.PAY_AND_DISPLAY, BayClass.SHARED, BayClass.CAR_PARK),
                EnumSet.of(BayClass.PAY_AND_DISPLAY, BayClass.SHARED, BayClass.SINGLE_YELLOW),
                Map.of(BayClass.SINGLE_YELLOW, Duration.ofHours(3)));
    }
}
