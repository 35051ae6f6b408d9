package uk.kerbside.visitor;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.events.catalogue.PlaceScopeRule;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.replica.Replicas;
import uk.kerbside.testkit.Topics;

/** What the permits service tells: permit types, zones and the calendar of a council as in the sample data. */
public final class Council {
    /** Controlled day and night. */
    public static final String ALWAYS = "RO5";

    /** Mon-Fri 08:30-18:30. */
    public static final String WORKDAYS = "RO1";

    /** Mon-Fri 08:00-10:00;14:00-16:00. */
    public static final String TWICE_A_DAY = "RO6";

    /** Residents' bays Mon-Fri 09:00-12:00, shared ones Mon-Fri 11:00-20:00. */
    public static final String BY_BAY = "BB1";

    private static final List<BayClass> BAYS =
            List.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED, BayClass.PAY_AND_DISPLAY);
    private static final AtomicLong REVISIONS = new AtomicLong();
    private static boolean isOpen;

    private Council() {}

    /** Tells of everything, once, and waits until the service has heard. */
    public static synchronized void open() {
        if (isOpen) {
            return;
        }
        zone(ALWAYS, "Mon-Sun 00:00-24:00", Map.of());
        zone(WORKDAYS, "Mon-Fri 08:30-18:30", Map.of());
        zone(TWICE_A_DAY, "Mon-Fri 08:00-10:00;14:00-16:00", Map.of());
        zone(BY_BAY, "Mon-Fri 09:00-12:00", Map.of(BayClass.SHARED, "Mon-Fri 11:00-20:00"));
        tell(
                new CalendarPublished(
                        next(),
                        "Europe/London",
                        List.of(new CalendarPublished.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25))),
                        List.of()),
                "calendar");
        visitorType(PermitTypeStatus.OPEN, 1300);
        isOpen = true;
    }

    /** The visitor permit with this status and price of a book; everybody's from now on. */
    public static void visitorType(PermitTypeStatus status, long pence) {
        tell(
                new PermitTypePublished(
                        next(),
                        "VISITOR",
                        List.of(),
                        "Visitor permit",
                        status,
                        List.of(version(1, LocalDate.of(2026, 4, 1), pence))),
                "VISITOR");
    }

    public static PermitTypePublished.Version version(int number, LocalDate from, long pence) {
        return new PermitTypePublished.Version(
                number,
                from,
                Optional.empty(),
                false,
                List.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED),
                PlaceScopeRule.OWN_ZONE,
                Optional.empty(),
                Optional.of(new PermitTypePublished.VisitorRules(
                        Duration.ofHours(4),
                        10,
                        new WireMoney(pence, "GBP"),
                        20,
                        3,
                        Period.ofDays(365),
                        3,
                        Period.ofMonths(24))));
    }

    private static void zone(String code, String hours, Map<BayClass, String> hoursByBay) {
        tell(
                new PlacePublished(
                        next(),
                        code,
                        PlaceKind.ZONE,
                        "Zone " + code,
                        BAYS,
                        Optional.of(hours),
                        hoursByBay,
                        false,
                        false,
                        Optional.empty(),
                        "TMO 2009 No. 3",
                        LocalDate.of(2019, 4, 1),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                code);
    }

    /** Tells a state and waits until the service under test has it. */
    static void tell(Event state, String key) {
        Topics.publish(state, key);
        Replicas replicas = Arc.container().instance(Replicas.class).get();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> replicas.revision(state.getClass(), key)
                        .filter(heard -> heard.compareTo(state.revision()) >= 0)
                        .isPresent());
    }

    static Revision next() {
        return new Revision(1, REVISIONS.incrementAndGet());
    }
}
