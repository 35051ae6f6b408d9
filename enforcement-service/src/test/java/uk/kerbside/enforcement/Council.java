package uk.kerbside.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import uk.kerbside.events.Topic;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** The council's places and calendar, as permits publishes them. Controlled day and night unless said otherwise. */
public final class Council {
    public static final String ZONE = "TZ1";
    public static final String OTHER_ZONE = "TZ2";
    /** Mon-Fri 08:30-18:30. */
    public static final String DAY_ZONE = "TZ3";

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";
    /** Five letters and a digit from 2 to 9. */
    private static final long ALL_MARKS = 8L * 22 * 22 * 22 * 22 * 22;
    /** Has no divisor with the number of all marks, so that none comes twice; neighbours are not near each other. */
    private static final long FAR_APART = 25_480_957;

    private static final AtomicLong FRESH_MARKS = new AtomicLong();

    private static boolean isPublished;

    private Council() {}

    public static synchronized void isKnown() {
        if (!isPublished) {
            publishCalendar();
            publishPlace(ZONE, "Mon-Sun 00:00-24:00");
            publishPlace(OTHER_ZONE, "Mon-Sun 00:00-24:00");
            publishPlace(DAY_ZONE, "Mon-Fri 08:30-18:30");
            isPublished = true;
        }
    }

    private static void publishCalendar() {
        Topics.publish(
                new CalendarPublished(
                        new Revision(1, 1),
                        "Europe/London",
                        // No day on which these tests may run: bays are free on it.
                        List.of(new CalendarPublished.BankHoliday("Christmas Day", LocalDate.parse("2018-12-25"))),
                        List.of(new CalendarPublished.SchoolTerm(
                                "Autumn", LocalDate.parse("2026-09-02"), LocalDate.parse("2026-12-19")))),
                "calendar");
    }

    public static void publishPlace(String code, String hours) {
        publishPlace(
                code,
                PlaceKind.ZONE,
                hours,
                BayClass.RESIDENT,
                BayClass.SHARED,
                BayClass.BUSINESS,
                BayClass.SINGLE_YELLOW);
    }

    public static void publishPlace(String code, PlaceKind kind, String hours, BayClass... bayClasses) {
        APlace.of(code, kind).bays(bayClasses).hours(hours).publish();
    }

    /** One with a boundary. */
    public static void publishArea(String code, PlaceKind kind, String hours, String boundary, BayClass... bayClasses) {
        APlace.of(code, kind).bays(bayClasses).hours(hours).within(boundary).publish();
    }

    /** Where a waiver is good; nobody drew it. */
    public static void publishStatedLocation(String code) {
        APlace.of(code, PlaceKind.STATED_LOCATION).withoutHours().publish();
    }

    /** A UK mark nobody else in these tests has: drawn at random, one in a hundred runs would have one twice. */
    public static String freshMark() {
        long number = FRESH_MARKS.getAndIncrement() * FAR_APART % ALL_MARKS;
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < 5; i++, number /= LETTERS.length()) {
            mark.append(LETTERS.charAt((int) (number % LETTERS.length())));
        }
        return mark.insert(2, 2 + number).insert(2, 2).toString();
    }

    public static void forget(String rightId) {
        Topics.publishTombstone(Topic.RIGHTS, rightId);
    }

    /** So far back that nothing in these tests is older. */
    public static Instant longAgo() {
        return Instant.parse("2024-01-01T00:00:00Z");
    }
}
