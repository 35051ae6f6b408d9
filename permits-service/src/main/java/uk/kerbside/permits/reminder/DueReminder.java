package uk.kerbside.permits.reminder;

import java.time.Instant;
import java.util.List;
import uk.kerbside.kernel.Medium;

/**
 * A permit whose holder is to be reminded.
 *
 * @param until the end of the term it is about
 */
public record DueReminder(
        String permitNumber, String accountId, String typeCode, Medium medium, Instant until, List<String> vrms) {
    public DueReminder {
        vrms = List.copyOf(vrms);
    }
}
