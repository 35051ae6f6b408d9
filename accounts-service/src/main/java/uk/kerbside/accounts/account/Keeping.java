package uk.kerbside.accounts.account;

import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.accounts.KeeperRelation;

/**
 * Why somebody has a vehicle, as they say it. What belongs to it as papers the catalogue of permit types says.
 *
 * @param hiredUntil the last day of its hire or lease
 */
public record Keeping(Optional<KeeperRelation> relation, Optional<LocalDate> hiredUntil) {
    /** Nobody said why. */
    public static Keeping unsaid() {
        return new Keeping(Optional.empty(), Optional.empty());
    }

    /** Why it cannot be so on a day, to be told of {@code hiredUntil}; empty when it can. */
    public Optional<String> findFault(LocalDate today) {
        if (relation.filter(KeeperRelation.HIRED::equals).isPresent() && hiredUntil.isEmpty()) {
            return Optional.of("is missing: a hired vehicle has a last day");
        }
        boolean mayEnd = relation.filter(said -> said == KeeperRelation.HIRED || said == KeeperRelation.LEASED)
                .isPresent();
        if (hiredUntil.isPresent() && !mayEnd) {
            return Optional.of("goes with HIRED and LEASED only");
        }
        return hiredUntil.filter(day -> day.isBefore(today)).map(day -> "is over");
    }
}
