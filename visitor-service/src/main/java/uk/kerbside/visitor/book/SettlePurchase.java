package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrderFailed;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.visitor.household.HouseholdLock;

/** What becomes of a purchase, told by accounts. Joins the caller's transaction; safe to repeat and in any order. */
@ApplicationScoped
public class SettlePurchase {
    private final BookPurchases purchases;
    private final CreditLots lots;
    private final HouseholdLock lock;
    private final Journal journal;
    private final CouncilClock clock;

    SettlePurchase(BookPurchases purchases, CreditLots lots, HouseholdLock lock, Journal journal, CouncilClock clock) {
        this.purchases = purchases;
        this.lots = lots;
        this.lock = lock;
        this.journal = journal;
        this.clock = clock;
    }

    /** The charge was paid; charges of other services are passed over. */
    public void paid(String chargeId, Instant at) {
        purchases.findByChargeForUpdate(chargeId).ifPresent(purchase -> {
            lock.hold(purchase.uprn());
            settle(purchase, at);
        });
    }

    /** The charge was withdrawn: the books are free again. */
    public void withdrawn(String chargeId, Instant at) {
        purchases
                .findByChargeForUpdate(chargeId)
                .filter(purchase -> purchase.fail(at))
                .ifPresent(purchase -> journal.append(
                        purchase.purchaseId(),
                        BookOrderFailed.class,
                        revision -> new BookOrderFailed(
                                revision,
                                purchase.purchaseId(),
                                purchase.accountId(),
                                purchase.books(),
                                "NOT_PAID_IN_TIME",
                                at)));
    }

    void settle(BookPurchase purchase, Instant at) {
        if (!purchase.settle(at)) {
            return;
        }
        ZonedDateTime bought = at.atZone(clock.zone());
        Instant validUntil = clock.startOf(
                bought.toLocalDate().plus(purchase.creditValidFor()).plusDays(1));
        CreditLot lot = CreditLot.of(purchase, at, validUntil);
        lots.add(lot);
        lots.record(lot, null, purchase.units(), at);
        journal.append(
                purchase.purchaseId(),
                BookBought.class,
                revision -> new BookBought(
                        revision,
                        purchase.purchaseId(),
                        purchase.accountId(),
                        purchase.books(),
                        purchase.units(),
                        validUntil,
                        at));
    }
}
