package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;

/**
 * The holder of a permit is to be reminded that it ends. How they are reached is known to accounts alone, which tells what
 * became of the message by the reminder's id.
 *
 * @param vrms the marks that are good to its end
 * @param daysLeft negative when it is over
 * @param urgent whether a text message should come first
 * @param renewUntil the last day on which a renewal keeps number and evidence
 */
public record RenewalReminderDue(
        Revision revision,
        String permitNumber,
        String reminderId,
        String accountId,
        String typeCode,
        Medium medium,
        List<String> vrms,
        LocalDate lastDay,
        int daysLeft,
        boolean urgent,
        LocalDate renewUntil,
        Instant dueAt)
        implements Event {

    public RenewalReminderDue {
        vrms = List.copyOf(vrms);
    }
}
