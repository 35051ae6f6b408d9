package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrderFailed;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;

/**
 * What becomes of a purchase, told by accounts. Joins the caller's transaction; safe to repeat and in any order: a
 * purchase that is bought or failed stays so, and what accounts takes after a withdrawal it gives back itself.
 */
@ApplicationScoped
public class SettlePurchase {
    private final BookPurchases purchases;
    private final CreditLots lots;
    private final Journal journal;
    private final CouncilClock clock;

    SettlePurchase(BookPurchases purchases, CreditLots lots, Journal journal, CouncilClock clock) {
        this.purchases = purchases;
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
    }

    /** The charge was paid; charges of other services are passed over. */
    public void paid(String chargeId, Instant at) {
        purchases.findByChargeForUpdate(chargeId).ifPresent(purchase -> settle(purchase, at));
    }

    /** The charge was withdrawn: the books are free again. */
    public void withdrawn(String chargeId, Instant at) {
        purchases.findByChargeForUpdate(chargeId).ifPresent(purchase -> fail(purchase, at));
    }

    void settle(BookPurchase purchase, Instant at) {
        if (!purchase.settle(at)) {
            return;
        }
        // The last good day is the same day of the month (29 February: the 28th); credit ends with it (ruling 1).
        Instant validUntil =
                clock.startOf(clock.dayOf(at).plus(purchase.creditValidFor()).plusDays(1));
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

    private void fail(BookPurchase purchase, Instant at) {
        String reason = purchase.failure();
        if (purchase.fail(at)) {
            journal.append(
                    purchase.purchaseId(),
                    BookOrderFailed.class,
                    revision -> new BookOrderFailed(
                            revision, purchase.purchaseId(), purchase.accountId(), purchase.books(), reason, at));
        }
    }
}
