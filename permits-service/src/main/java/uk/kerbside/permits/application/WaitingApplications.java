package uk.kerbside.permits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Applications that wait: for an officer, or for their applicant. */
public interface WaitingApplications {
    /**
     * Those that wait for an officer, the first due first.
     *
     * @param officer who looks
     */
    List<PermitApplication> search(QueueSearch search, String officer, Instant now);

    /** Those that were to be decided before a day and are not, the longest first, locked; those others work on are left out. */
    List<PermitApplication> listOverdue(LocalDate today, int limit);

    /** Those whose answer is due until an instant, and of which fewer reminders fell due than so many; locked likewise. */
    List<PermitApplication> listToRemind(int reminders, Instant answerDueUntil, int limit);

    /** Those whose time to answer is over, the longest first; their ids alone, not locked. */
    List<String> listUnanswered(Instant now, int limit);
}
