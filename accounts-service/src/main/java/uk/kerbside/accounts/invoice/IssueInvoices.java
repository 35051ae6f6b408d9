package uk.kerbside.accounts.invoice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import uk.kerbside.kit.clock.CouncilClock;

/** All organisations are asked for what they owe from before this month. Safe to repeat, also by two at once. */
@ApplicationScoped
public class IssueInvoices {
    private static final Logger LOG = Logger.getLogger(IssueInvoices.class);

    private final Fees fees;
    private final IssueInvoice issueInvoice;
    private final CouncilClock clock;

    IssueInvoices(Fees fees, IssueInvoice issueInvoice, CouncilClock clock) {
        this.fees = fees;
        this.issueInvoice = issueInvoice;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{kerbside.accounts.invoices.monthly:0 0 5 1 * ?}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void monthly() {
        LOG.infof("Invoices issued: %d", issue());
    }

    /** @return how many were issued */
    public int issue() {
        LocalDate thisMonth = clock.today().withDayOfMonth(1);
        return (int) fees.listOwing(clock.startOf(thisMonth)).stream()
                .flatMap(accountId -> issueInvoice.issue(accountId, thisMonth.minusMonths(1)).stream())
                .count();
    }
}
