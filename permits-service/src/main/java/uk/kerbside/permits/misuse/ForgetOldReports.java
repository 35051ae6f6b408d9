package uk.kerbside.permits.misuse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;

/** Reports go when they have been decided long enough ago: they name people, and say what nobody has proved. */
@ApplicationScoped
public class ForgetOldReports {
    private final MisuseReports reports;
    private final CouncilClock clock;
    private final MisuseSettings settings;

    ForgetOldReports(MisuseReports reports, CouncilClock clock, MisuseSettings settings) {
        this.reports = reports;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(
            cron = "{kerbside.permits.misuse.forget-daily:0 35 2 * * ?}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        Instant before = clock.startOf(clock.today().minus(settings.keptFor()));
        int most = settings.forgottenAtOnce();
        int gone;
        do {
            gone = QuarkusTransaction.requiringNew().call(() -> reports.deleteDecidedBefore(before, most));
        } while (gone == most);
    }
}
