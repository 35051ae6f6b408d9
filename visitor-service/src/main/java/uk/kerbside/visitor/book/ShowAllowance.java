package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.visitor.household.Household;
import uk.kerbside.visitor.household.Households;

/** Tells a household what it may still buy and use, and which books it has. */
@ApplicationScoped
public class ShowAllowance {
    private final Households households;
    private final BookPurchases purchases;
    private final CreditLots lots;
    private final CouncilClock clock;

    ShowAllowance(Households households, BookPurchases purchases, CreditLots lots, CouncilClock clock) {
        this.households = households;
        this.purchases = purchases;
        this.lots = lots;
        this.clock = clock;
    }

    public Allowance of(String accountId) {
        Household household = households.get(accountId);
        Instant now = clock.now();
        int had = purchases.booksSince(household.uprn(), household.windowStart(now, clock.zone()));
        List<CreditLot> usable = lots.listUsable(household.uprn(), now);
        return new Allowance(
                household.zone(),
                household.booksAllowed(),
                had,
                Math.max(0, household.booksAllowed() - had),
                usable.stream().mapToInt(CreditLot::unitsLeft).sum(),
                usable.stream().map(CreditLot::validUntil).findFirst(),
                household.visitorRules().bookPrice().toMoney(),
                household.visitorRules().unitsPerBook(),
                household.visitorRules().visitsAtOnce());
    }

    /** Lots of credit that are still good, used up ones included, the oldest expiry first. */
    public List<CreditLot> lots(String accountId) {
        return lots.list(households.get(accountId).uprn(), clock.now());
    }
}
