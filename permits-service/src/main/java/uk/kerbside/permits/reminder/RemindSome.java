package uk.kerbside.permits.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;

/** Reminds some holders: ledger and fact in one transaction, over permits whose rows are locked. */
@ApplicationScoped
class RemindSome {
    private final Reminders reminders;
    private final PermitTypes types;
    private final Journal journal;
    private final CouncilClock clock;
    private final ReminderSettings settings;

    RemindSome(Reminders reminders, PermitTypes types, Journal journal, CouncilClock clock, ReminderSettings settings) {
        this.reminders = reminders;
        this.types = types;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    List<PermitType> types() {
        return types.list();
    }

    /** @return of how many permits the step was due: as many as are worked on at once when there may be more */
    @Transactional
    int remind(String typeCode, boolean lettersOnly, ReminderStep step, int lateDays, LocalDate today) {
        List<DueReminder> due = reminders.listDue(new Reminders.Search(
                typeCode,
                lettersOnly,
                step.daysBefore(),
                clock.startOf(today.plusDays(step.fromDaysLeft())),
                clock.startOf(today.plusDays(step.toDaysLeft() + 1L)),
                settings.atOnce()));
        return remind(due, step, lateDays, today);
    }

    /** The same for paper permits that are over and can still be renewed. */
    @Transactional
    int remindLatePaper(String typeCode, ReminderStep step, int lateDays, LocalDate today) {
        List<DueReminder> due = reminders.listLatePaper(
                typeCode, today.plusDays(step.fromDaysLeft()), today.plusDays(step.toDaysLeft()), settings.atOnce());
        return remind(due, step, lateDays, today);
    }

    /** All in few statements: on the day on which a bulk extension ends there are thousands. */
    private int remind(List<DueReminder> due, ReminderStep step, int lateDays, LocalDate today) {
        Instant now = clock.now();
        Map<String, DueReminder> byPermit = new HashMap<>();
        due.forEach(one -> byPermit.put(one.permitNumber(), one));
        List<Reminder> news = reminders.addAll(due.stream()
                .map(one -> Reminder.due(one, step, CivilTime.lastValidDay(one.until(), clock.zone()), today, now))
                .toList());
        switch (step.kind()) {
            case MESSAGE, URGENT ->
                journal.appendAll(
                        RenewalReminderDue.class,
                        keyed(
                                news,
                                (reminder, revision) -> new RenewalReminderDue(
                                        revision,
                                        reminder.permitNumber(),
                                        reminder.reminderId(),
                                        reminder.accountId(),
                                        reminder.typeCode(),
                                        byPermit.get(reminder.permitNumber()).medium(),
                                        byPermit.get(reminder.permitNumber()).vrms(),
                                        reminder.lastDay(),
                                        daysLeft(reminder, today),
                                        step.kind() == ReminderStep.Kind.URGENT,
                                        reminder.lastDay().plusDays(lateDays),
                                        now)));
            case CALL ->
                journal.appendAll(
                        RenewalCallAsked.class,
                        keyed(
                                news,
                                (reminder, revision) -> new RenewalCallAsked(
                                        revision,
                                        reminder.permitNumber(),
                                        reminder.reminderId(),
                                        reminder.accountId(),
                                        reminder.typeCode(),
                                        reminder.lastDay(),
                                        daysLeft(reminder, today),
                                        now)));
        }
        // Where all of them were reminded before, the next ones found would be the same.
        return news.isEmpty() ? 0 : due.size();
    }

    private static <E> Map<String, Function<Revision, E>> keyed(
            List<Reminder> news, BiFunction<Reminder, Revision, E> fact) {
        Map<String, Function<Revision, E>> bodies = new HashMap<>();
        news.forEach(reminder -> bodies.put(reminder.permitNumber(), revision -> fact.apply(reminder, revision)));
        return bodies;
    }

    private static int daysLeft(Reminder reminder, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, reminder.lastDay()));
    }
}
