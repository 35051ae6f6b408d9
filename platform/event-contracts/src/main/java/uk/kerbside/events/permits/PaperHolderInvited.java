package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The holder of a paper permit is invited to renew it as a virtual one. How they are reached is known to accounts alone.
 *
 * @param lastDay the last day on which the paper is good
 * @param daysLeft how many days were left by then; negative when it was over
 * @param renewUntil the last day on which a renewal keeps number and evidence
 */
public record PaperHolderInvited(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        LocalDate lastDay,
        int daysLeft,
        LocalDate renewUntil,
        Instant invitedAt)
        implements Event {}
