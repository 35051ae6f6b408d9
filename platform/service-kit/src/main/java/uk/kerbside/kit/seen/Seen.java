package uk.kerbside.kit.seen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.kerbside.kernel.Revision;

/**
 * A revision a client has seen, as the header {@value #HEADER} writes it: {@code accounts;<id>;<epoch>.<n>}.
 *
 * @param service who made it
 */
public record Seen(String service, String id, Revision revision) {
    /** Answered by every write to accounts; sent on to every other service. */
    public static final String HEADER = "Kerbside-Seen";

    private static final Pattern FORM =
            Pattern.compile("([a-z]{1,30});([A-Za-z0-9-]{1,64});([0-9]{1,15})\\.([0-9]{1,15})");

    /** The header's value for a revision just made. */
    public static String header(String service, String id, Revision revision) {
        return service + ";" + id + ";" + revision.epoch() + "." + revision.n();
    }

    /** Empty when the text has another form. */
    static Optional<Seen> parse(String header) {
        Matcher form = FORM.matcher(header);
        return form.matches()
                ? Optional.of(new Seen(
                        form.group(1),
                        form.group(2),
                        new Revision(Long.parseLong(form.group(3)), Long.parseLong(form.group(4)))))
                : Optional.empty();
    }
}
