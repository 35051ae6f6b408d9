package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Spends a household's units and takes them back. Every method joins the caller's transaction, and the caller holds
 * the household, so that two visits started in the same instant cannot spend the same unit.
 */
@ApplicationScoped
public class Credit {
    private final CreditLots lots;

    Credit(CreditLots lots) {
        this.lots = lots;
    }

    /**
     * Spends units for a visit, oldest expiry first.
     *
     * @param from when the visit begins: what has expired by then cannot pay for it
     * @throws RefusedException {@code NO_CREDIT} when there are not enough
     */
    public void spend(String uprn, String visitId, int units, Instant from, Instant now) {
        List<CreditLot> usable = lots.listUsable(uprn, from);
        int left = usable.stream().mapToInt(CreditLot::unitsLeft).sum();
        if (left < units) {
            throw new RefusedException(
                    BookRefusal.NO_CREDIT,
                    "This needs " + units + (units == 1 ? " unit" : " units") + " and your household has " + left
                            + " that are good then. Buy a book first.");
        }
        int missing = units;
        for (CreditLot lot : usable) {
            int spent = lot.spend(missing);
            if (spent > 0) {
                lots.record(lot, visitId, -spent, now);
                missing -= spent;
            }
        }
    }

    /** Gives units of a visit back to the lots they came from, what was spent last first. */
    public void giveBack(String visitId, int units, Instant now) {
        int missing = units;
        for (CreditLots.Spent spent : lots.listSpent(visitId)) {
            int returned = Math.min(missing, spent.units());
            if (returned > 0) {
                spent.lot().takeBack(returned);
                lots.record(spent.lot(), visitId, returned, now);
                missing -= returned;
            }
        }
    }
}
