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
        boolean isPlausible = lastDay.filter(day -> !day.isAfter(today.plus(settings.badgeEndsWithin())))
                .isPresent();
        if (!isPlausible) {
            faults.add(new Problem.Fault(
                    "/lastDay", "must be the day on the front of the badge, three years away at most"));
        }
        return faults;
    }
}
