package uk.kerbside.visitor.book;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.kit.journal.Journal;

/** Asks accounts to withdraw the charges of orders nobody paid in time. The answer decides, not the clock. */
@ApplicationScoped
public class GiveUpUnpaid {
    private final BookPurchases purchases;
    private final Journal journal;
    private final InstantSource clock;
    private final VisitorSettings settings;

    GiveUpUnpaid(BookPurchases purchases, Journal journal, InstantSource clock, VisitorSettings settings) {
        this.purchases = purchases;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void giveUp() {
        Instant now = clock.instant();
        for (BookPurchase purchase : purchases.listOverdue(now, settings.overdueAtOnce())) {
            if (purchase.giveUp()) {
                journal.append(
                        purchase.chargeId(),
                        ChargeWithdrawalRequested.class,
                        revision -> new ChargeWithdrawalRequested(
                                revision, purchase.chargeId(), purchase.accountId(), "NOT_PAID_IN_TIME", now));
            }
        }
    }
}
