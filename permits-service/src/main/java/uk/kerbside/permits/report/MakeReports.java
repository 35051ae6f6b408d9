package uk.kerbside.permits.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;

/** Makes reports of what is on record. A day begins at the council's midnight, whatever the clocks do that night. */
@ApplicationScoped
public class MakeReports {
    private final Counting counting;
    private final ReportSettings settings;
    private final CouncilClock clock;

    MakeReports(Counting counting, ReportSettings settings, CouncilClock clock) {
        this.counting = counting;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was issued. */
    public IssuedReport issued(Period period) {
        return IssuedReport.of(
                period,
                counting.issued(begin(period), end(period)),
                money(settings.paperPermit()),
                money(settings.virtualPermit()));
    }

    /** How long decisions took. */
    public DecisionReport decisions(Period period) {
        return DecisionReport.of(period, counting.decided(begin(period), end(period), clock.zone()));
    }

    private Instant begin(Period period) {
        return clock.startOf(period.from());
    }

    private Instant end(Period period) {
        return clock.startOf(period.to().plusDays(1));
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(settings.currency()));
    }
}
