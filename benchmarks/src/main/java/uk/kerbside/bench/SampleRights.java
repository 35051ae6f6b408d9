package uk.kerbside.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;

/** As many different vehicles as wanted, each with a resident permit that never ends: the same ones on every machine. */
public final class SampleRights {
    /** Where every second right is good. */
    public static final String ZONE = "BZ1";
    /** Where the others are. */
    public static final String OTHER_ZONE = "BZ2";

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final String AREA = "ABCDEFGHKLMNPRSTUVWY";
    private static final String LAST = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int FIRST_AGE = 10;
    private static final int AGES = 17;

    private SampleRights() {}

    /** A mark of the style since 2001; every number below a hundred million has another. */
    public static String mark(int number) {
        int rest = number;
        StringBuilder mark = new StringBuilder();
        mark.append(AREA.charAt(rest % AREA.length()));
        rest /= AREA.length();
        mark.append(AREA.charAt(rest % AREA.length()));
        rest /= AREA.length();
        mark.append(FIRST_AGE + rest % AGES);
        rest /= AGES;
        for (int i = 0; i < 3; i++) {
            mark.append(LAST.charAt(rest % LAST.length()));
            rest /= LAST.length();
        }
        return mark.toString();
    }

    /** Where that right is good. */
    public static String zone(int number) {
        return number % 2 == 0 ? ZONE : OTHER_ZONE;
    }

    /** Its first revision. */
    public static RightPublished right(int number) {
        return right(number, new Revision(1, 1));
    }

    static RightPublished right(int number, Revision revision) {
        String reference = "P-" + Integer.toString(number + 60_466_176, 36).toUpperCase(Locale.ROOT);
        return new RightPublished(
                revision,
                "permits:" + reference,
                RightSource.PERMIT,
                reference,
                Optional.of("A-" + number),
                "RESIDENT",
                1,
                Medium.VIRTUAL,
                FROM,
                Optional.empty(),
                List.of(new RightPublished.Mark(mark(number), 1, MarkRole.MAIN, FROM, Optional.empty())),
                new RightPublished.Places(false, List.of(zone(number))),
                List.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED),
                Optional.empty(),
                Optional.empty(),
                RightStatus.GRANTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
