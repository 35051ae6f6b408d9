package uk.kerbside.permits.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * Reminds holders that their permits end. A day on which this does not run is caught up with on the next; run twice, or
 * by two at once, nobody hears twice.
 */
@ApplicationScoped
public class RemindHolders {
    private static final Logger LOG = Logger.getLogger(RemindHolders.class);

    private final RemindSome remindSome;
    private final CouncilClock clock;
    private final ReminderSettings settings;

    RemindHolders(RemindSome remindSome, CouncilClock clock, ReminderSettings settings) {
        this.remindSome = remindSome;
        this.clock = clock;
        this.settings = settings;
    }

    /** Everybody who is to be reminded by now, some at a time; nobody at night. */
    @Scheduled(
            every = "{kerbside.permits.reminders.every:15m}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void remind() {
        LocalTime time = LocalTime.ofInstant(clock.now(), clock.zone());
        if (time.isBefore(settings.from()) || !time.isBefore(settings.until())) {
            return;
        }
        LocalDate today = clock.today();
        long began = System.nanoTime();
        int reminded = 0;
        for (PermitType type : remindSome.types()) {
            // By the rules of today: they say what happens with a renewal.
            reminded += type.versionOn(today)
                    .map(rules -> unlessItFails(type.code(), () -> remind(type.code(), rules, today)))
                    .orElse(0);
        }
        LOG.infof("Reminded %d holders in %d ms", reminded, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** A type whose holders cannot be reminded keeps nobody else waiting; it is tried again with the next round. */
    private static int unlessItFails(String typeCode, IntSupplier reminding) {
        try {
            return reminding.getAsInt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Holders of %s permits cannot be reminded just now; the next round tries again", typeCode);
            return 0;
        }
    }

    private int remind(String typeCode, TypeVersion rules, LocalDate today) {
        int lateDays = rules.renewal().map(TypeVersion.RenewalRules::lateDays).orElse(0);
        int reminded = 0;
        for (boolean lettersOnly : List.of(false, true)) {
            reminded += rules.reminders().stream()
                    .flatMap(reminders -> ReminderPlan.of(reminders, lettersOnly).steps().stream())
                    .mapToInt(step ->
                            whileThereAreMore(() -> remindSome.remind(typeCode, lettersOnly, step, lateDays, today)))
                    .sum();
        }
        return reminded
                + ReminderPlan.late(lateDays).stream()
                        .mapToInt(step ->
                                whileThereAreMore(() -> remindSome.remindLatePaper(typeCode, step, lateDays, today)))
                        .sum();
    }

    /** How many in all. */
    private int whileThereAreMore(IntSupplier some) {
        int all = 0;
        int reminded;
        do {
            reminded = some.getAsInt();
            all += reminded;
        } while (reminded == settings.atOnce());
        return all;
    }
}
