package uk.kerbside.permits.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.CivilTime;
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
        due.forEach(one -> remind(one, step, lateDays, today));
        return due.size();
    }

    /** The same for paper permits that are over and can still be renewed. */
    @Transactional
    int remindLatePaper(String typeCode, ReminderStep step, int lateDays, LocalDate today) {
        List<DueReminder> due = reminders.listLatePaper(
                typeCode, today.plusDays(step.fromDaysLeft()), today.plusDays(step.toDaysLeft()), settings.atOnce());
        due.forEach(one -> remind(one, step, lateDays, today));
        return due.size();
    }

    private void remind(DueReminder due, ReminderStep step, int lateDays, LocalDate today) {
        Instant now = clock.now();
        LocalDate lastDay = CivilTime.lastValidDay(due.until(), clock.zone());
        Reminder reminder = Reminder.due(due, step, lastDay, today, now);
        if (!reminders.add(reminder)) {
            return;
        }
        int daysLeft = Math.toIntExact(ChronoUnit.DAYS.between(today, lastDay));
        switch (step.kind()) {
            case MESSAGE, URGENT -> tell(due, reminder, step, daysLeft, lastDay.plusDays(lateDays));
            case CALL -> askForCall(reminder, daysLeft);
        }
    }

    private void tell(DueReminder due, Reminder reminder, ReminderStep step, int daysLeft, LocalDate renewUntil) {
        journal.append(
                due.permitNumber(),
                RenewalReminderDue.class,
                revision -> new RenewalReminderDue(
                        revision,
                        due.permitNumber(),
                        reminder.reminderId(),
                        due.accountId(),
                        due.typeCode(),
                        due.medium(),
                        due.vrms(),
                        reminder.lastDay(),
                        daysLeft,
                        step.kind() == ReminderStep.Kind.URGENT,
                        renewUntil,
                        clock.now()));
    }

    private void askForCall(Reminder reminder, int daysLeft) {
        journal.append(
                reminder.permitNumber(),
                RenewalCallAsked.class,
                revision -> new RenewalCallAsked(
                        revision,
                        reminder.permitNumber(),
                        reminder.reminderId(),
                        reminder.accountId(),
                        reminder.typeCode(),
                        reminder.lastDay(),
                        daysLeft,
                        clock.now()));
    }
}
