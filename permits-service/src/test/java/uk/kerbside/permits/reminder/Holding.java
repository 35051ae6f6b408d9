package uk.kerbside.permits.reminder;

import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;

import java.util.List;
import org.awaitility.Awaitility;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.permits.support.Person;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Somebody who holds a permit of a year, and the days on which somebody looks whether they are to be reminded. */
record Holding(Person holder, String number, MovableClock clock, RemindHolders remindHolders) {
    static Holding from(String day, MovableClock clock, RemindHolders remindHolders) {
        clock.set(day + "T12:00:00Z");
        Person holder = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String number = apply(holder, wish("SCHOOL_STREET", holder), "ISSUED").number();
        return new Holding(holder, number, clock, remindHolders);
    }

    void remindOn(String day) {
        clock.set(day + "T09:00:00Z");
        remindHolders.remind();
    }

    /** The reminders of the permit, once there are so many. */
    List<RenewalReminderDue> reminded(int many) {
        return Awaitility.await()
                .until(() -> Topics.events(RenewalReminderDue.class, number), found -> found.size() >= many);
    }
}
