package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.visits.BookOrdered;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.household.Household;
import uk.kerbside.visitor.household.Households;

/** A household orders books: within its cap, at today's price, held until paid. Free ones are theirs at once. */
@ApplicationScoped
public class OrderBooks {
    private static final String ISSUER = "visitor";

    private final Households households;
    private final BookPurchases purchases;
    private final SettlePurchase settle;
    private final Journal journal;
    private final CouncilClock clock;
    private final VisitorSettings settings;

    OrderBooks(
            Households households,
            BookPurchases purchases,
            SettlePurchase settle,
            Journal journal,
            CouncilClock clock,
            VisitorSettings settings) {
        this.households = households;
        this.purchases = purchases;
        this.settle = settle;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws RefusedException {@code ALLOWANCE_USED}, or why this household can have no credit */
    @Transactional
    public BookPurchase order(String accountId, int books) {
        Household household = households.hold(accountId);
        Instant now = clock.now();
        requireAllowance(household, books, now);
        String purchaseId = Ids.readable("B");
        String chargeId = "C-" + Ids.uuid7();
        BookPurchase purchase =
                BookPurchase.order(purchaseId, chargeId, household, books, now, now.plus(settings.payableFor()));
        purchases.add(purchase);
        journal.append(
                purchaseId,
                BookOrdered.class,
                revision -> new BookOrdered(revision, purchaseId, accountId, books, chargeId, now));
        if (purchase.price().isZero()) {
            settle.settle(purchase, now);
        } else {
            raiseCharge(purchase);
        }
        return purchase;
    }

    private void requireAllowance(Household household, int books, Instant now) {
        int had = purchases.booksSince(household.uprn(), household.windowStart(now, clock.zone()));
        int allowed = household.booksAllowed();
        if (had + books > allowed) {
            throw new RefusedException(
                    BookRefusal.ALLOWANCE_USED,
                    "A household may have " + allowed + " books in a year; yours has had " + had + " and may have "
                            + Math.max(0, allowed - had) + " more now.");
        }
    }

    private void raiseCharge(BookPurchase purchase) {
        String description =
                purchase.books() == 1 ? "A book of visitor parking" : purchase.books() + " books of visitor parking";
        journal.append(
                purchase.chargeId(),
                ChargeRaised.class,
                revision -> new ChargeRaised(
                        revision,
                        purchase.chargeId(),
                        ISSUER,
                        purchase.accountId(),
                        purchase.purchaseId(),
                        description,
                        Households.TYPE,
                        WireMoney.of(purchase.price()),
                        purchase.orderedAt(),
                        purchase.payableUntil()));
    }
}
