package uk.kerbside.permits.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/** One step of reminding the holder of a permit that its term ends. {@link ReminderStatus} draws its life. */
@Entity
@Table(name = "reminder")
public class Reminder {
    @Id
    String reminderId;

    String permitNumber;
    String accountId;
    String typeCode;
    Instant termUntil;
    LocalDate lastDay;
    int daysBefore;

    @Enumerated(EnumType.STRING)
    ReminderStatus status;

    @Enumerated(EnumType.STRING)
    MessageChannel channel;

    String reason;
    LocalDate dueOn;
    Instant changedAt;

    @Version
    long version;

    protected Reminder() {}

    /** It falls due today: somebody is told at once, or is to be rung. */
    static Reminder due(DueReminder due, ReminderStep step, LocalDate lastDay, LocalDate today, Instant now) {
        Reminder reminder = new Reminder();
        reminder.reminderId = due.permitNumber() + ":" + lastDay + ":" + step.daysBefore();
        reminder.permitNumber = due.permitNumber();
        reminder.accountId = due.accountId();
        reminder.typeCode = due.typeCode();
        reminder.termUntil = due.until();
        reminder.lastDay = lastDay;
        reminder.daysBefore = step.daysBefore();
        reminder.status = step.kind() == ReminderStep.Kind.CALL ? ReminderStatus.CALL_ASKED : ReminderStatus.DUE;
        reminder.dueOn = today;
        reminder.changedAt = now;
        return reminder;
    }

    /** False when that is no news. */
    boolean handOver(MessageChannel by, Instant now) {
        return moveTo(ReminderStatus.HANDED_OVER, by, now);
    }

    /** False when that is no news. */
    boolean deliver(MessageChannel by, Instant now) {
        return moveTo(ReminderStatus.DELIVERED, by, now);
    }

    /** False when that is no news. */
    boolean bounce(MessageChannel by, String why, Instant now) {
        boolean isNews = moveTo(ReminderStatus.BOUNCED, by, now);
        reason = isNews ? why : reason;
        return isNews;
    }

    /** By no way. False when that is no news. */
    boolean giveUp(String why, Instant now) {
        boolean isNews = moveTo(ReminderStatus.UNDELIVERED, channel, now);
        reason = isNews ? why : reason;
        return isNews;
    }

    private boolean moveTo(ReminderStatus next, MessageChannel by, Instant now) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        channel = by;
        changedAt = now;
        reason = null;
        return true;
    }

    /** What messages about it are caused by. */
    public String reminderId() {
        return reminderId;
    }

    public String permitNumber() {
        return permitNumber;
    }

    public String accountId() {
        return accountId;
    }

    public String typeCode() {
        return typeCode;
    }

    /** The end of the term it is about. */
    public Instant termUntil() {
        return termUntil;
    }

    /** The last day of the term it is about. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Which step it is; -1 for one after the end. */
    public int daysBefore() {
        return daysBefore;
    }

    public ReminderStatus status() {
        return status;
    }

    /** The way it went last. */
    public Optional<MessageChannel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Why it did not arrive. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The day on which it fell due; later than planned when days were missed. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
