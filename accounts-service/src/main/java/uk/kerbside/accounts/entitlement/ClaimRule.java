package uk.kerbside.accounts.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * What a claim must say. A Blue Badge has a number and a last day: the Disabled Persons (Badges for Motor Vehicles) (England)
 * Regulations 2000, reg. 6, have it issued for three years at most. Other things have no number of their own.
 */
@ApplicationScoped
class ClaimRule {
    static final String BLUE_BADGE = "BLUE_BADGE";

    private static final String BADGE_ENDS = "must be the day on the front of the badge, three years away at most";

    private final EntitlementSettings settings;

    ClaimRule(EntitlementSettings settings) {
        this.settings = settings;
    }

    /**
     * The claim with its number as it is kept.
     *
     * @throws InvalidRequestException naming every fault
     */
    Entitlement.Claim read(Entitlement.Claim claim, LocalDate today) {
        Optional<BadgeNumber> number = claim.number().map(BadgeNumber::of);
        List<Problem.Fault> faults = new ArrayList<>();
        if (!settings.kinds().contains(claim.kind())) {
            faults.add(new Problem.Fault("/kind", "is nothing the council knows"));
        }
        claim.lastDay()
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> faults.add(new Problem.Fault("/lastDay", "is over")));
        if (claim.kind().equals(BLUE_BADGE)) {
            faults.addAll(faultsOfBadge(number, claim.lastDay(), today));
        } else if (number.isPresent()) {
            faults.add(new Problem.Fault("/number", "goes with a Blue Badge only"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return new Entitlement.Claim(claim.kind(), number.map(BadgeNumber::value), claim.inNameOf(), claim.lastDay());
    }

    private List<Problem.Fault> faultsOfBadge(
            Optional<BadgeNumber> number, Optional<LocalDate> lastDay, LocalDate today) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (number.filter(badge -> badge.isWrittenAs(settings.badgeNumber())).isEmpty()) {
            faults.add(new Problem.Fault(
                    "/number", "is no Blue Badge number: six letters and digits, as on the front of the badge"));
        }
        if (lastDay.filter(day -> mayEnd(BLUE_BADGE, day, today)).isEmpty()) {
            faults.add(new Problem.Fault("/lastDay", BADGE_ENDS));
        }
        return faults;
    }

    /**
     * The last day of what an officer has checked: as they saw it, else as it was claimed, else as long as the council lets a check
     * count.
     *
     * @throws InvalidRequestException when it is over, or nothing of the kind lasts that long
     */
    LocalDate lastDay(Entitlement entitlement, Entitlement.Finding finding, LocalDate today) {
        LocalDate lastDay =
                finding.lastDay().or(entitlement::lastDay).orElseGet(() -> today.plus(settings.checkCountsFor()));
        if (lastDay.isBefore(today)) {
            throw new InvalidRequestException("/lastDay", "is over");
        }
        if (!mayEnd(entitlement.kind(), lastDay, today)) {
            throw new InvalidRequestException("/lastDay", BADGE_ENDS);
        }
        return lastDay;
    }

    private boolean mayEnd(String kind, LocalDate lastDay, LocalDate today) {
        return !kind.equals(BLUE_BADGE) || !lastDay.isAfter(today.plus(settings.badgeEndsWithin()));
    }
}
