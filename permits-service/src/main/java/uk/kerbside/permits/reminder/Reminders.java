package uk.kerbside.permits.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ledger of reminders. All methods join the caller's transaction. */
public interface Reminders {
    /**
     * Adds them in few statements, however many there are.
     *
     * @return those that are new: of the others the holder was reminded before
     */
    List<Reminder> addAll(List<Reminder> all);

    /**
     * Issued permits of a type that end in those days, both included, for which a step is due and not in the ledger: of
     * holders who are reached by letter only, or of the others. Left out are permits that are renewed or about to be, those
     * that were issued when the step's day was over, and those others are working on. Locked.
     */
    List<DueReminder> listDue(Search search);

    /**
     * The same for paper permits that are over, also those that were over when they were taken from the file.
     */
    List<DueReminder> listLatePaper(String typeCode, LocalDate fromLastDay, LocalDate toLastDay, int limit);

    /** Locked until the transaction ends. */
    Optional<Reminder> findForUpdate(String reminderId);

    /** Whether the permit has a later reminder with an outcome officers were told. */
    boolean hasLaterOutcome(Reminder reminder);

    /** Reminders of a permit, the latest first. */
    List<Reminder> list(String permitNumber);

    /** Reminders that did not arrive, the latest first, from just after a place in that order. */
    List<Reminder> listUndelivered(Place after, int limit);

    /** What is looked for. */
    record Search(
            String typeCode, boolean lettersOnly, int daysBefore, Instant endingAfter, Instant endingBy, int limit) {}

    /** Where a reminder stands in the list. */
    record Place(Instant changedAt, String reminderId) {
        /** Before all of them. */
        public static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    }
}
