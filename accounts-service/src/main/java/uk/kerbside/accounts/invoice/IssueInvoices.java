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

    /**
     * What became of a run.
     *
     * @param failed organisations whose invoice could not be written; the next run asks them
     */
    public record Run(int issued, int failed) {}

    @Scheduled(
            cron = "{kerbside.accounts.invoices.monthly:0 0 5 1 * ?}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void monthly() {
        LOG.infof("Invoices were issued: %s", issue());
    }

    /** One organisation whose invoice cannot be written keeps no other from being asked. */
    public Run issue() {
        LocalDate thisMonth = clock.today().withDayOfMonth(1);
        int issued = 0;
        int failed = 0;
        for (String accountId : fees.listOwing(clock.startOf(thisMonth))) {
            try {
                issued +=
                        issueInvoice.issue(accountId, thisMonth.minusMonths(1)).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.errorf(
                        e, "The invoice of account %s cannot be written and is tried again by the next run", accountId);
                failed++;
            }
        }
        return new Run(issued, failed);
    }
}
