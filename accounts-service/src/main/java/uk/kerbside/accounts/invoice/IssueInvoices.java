package uk.kerbside.accounts.invoice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import uk.kerbside.kit.clock.CouncilClock;

/** All organisations are asked for what they owe from before this month, and credited beside it. Safe to repeat, also by two at once. */
@ApplicationScoped
public class IssueInvoices {
    private static final Logger LOG = Logger.getLogger(IssueInvoices.class);

    private final Fees fees;
    private final Credits credits;
    private final IssueInvoice issueInvoice;
    private final CouncilClock clock;

    IssueInvoices(Fees fees, Credits credits, IssueInvoice issueInvoice, CouncilClock clock) {
        this.fees = fees;
        this.credits = credits;
        this.issueInvoice = issueInvoice;
        this.clock = clock;
    }

    /**
     * What became of a run.
     *
     * @param credited how many credit notes were issued
     * @param failed organisations whose invoice could not be written; the next run asks them
     */
    public record Run(int issued, int credited, int failed) {}

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
        Instant before = clock.startOf(thisMonth);
        int issued = 0;
        int credited = 0;
        int failed = 0;
        Set<String> accounts = new TreeSet<>(fees.listOwing(before));
        accounts.addAll(credits.listCredited(before));
        for (String accountId : accounts) {
            try {
                IssueInvoice.Issued done = issueInvoice.issue(accountId, thisMonth.minusMonths(1));
                issued += done.invoice().isPresent() ? 1 : 0;
                credited += done.creditNote().isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.errorf(
                        e, "The invoice of account %s cannot be written and is tried again by the next run", accountId);
                failed++;
            }
        }
        return new Run(issued, credited, failed);
    }
}
