package uk.kerbside.permits.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import uk.kerbside.events.rights.RightPublished;

/** The last reminder that a permit ends, as officers hear of it. */
@Embeddable
record LastReminder(
        @Column(name = "reminder_due_on") LocalDate dueOn,
        @Column(name = "reminder_outcome") String outcome) {

    RightPublished.Reminder published() {
        return new RightPublished.Reminder(dueOn, outcome);
    }
}
