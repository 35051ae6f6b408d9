package uk.kerbside.permits.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.function.Predicate;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;

/**
 * What became of a reminder, as accounts tells it; a cause that is none of ours is passed over. The outcome of the latest
 * one of a term goes with the right to officers.
 */
@ApplicationScoped
public class RecordReminder {
    private final Reminders reminders;
    private final Permits permits;
    private final PublishPermit publish;
    private final InstantSource clock;

    RecordReminder(Reminders reminders, Permits permits, PublishPermit publish, InstantSource clock) {
        this.reminders = reminders;
        this.permits = permits;
        this.publish = publish;
        this.clock = clock;
    }

    @Transactional
    public void handedOver(String causeId, MessageChannel channel) {
        record(causeId, reminder -> reminder.handOver(channel, clock.instant()));
    }

    @Transactional
    public void delivered(String causeId, MessageChannel channel) {
        record(causeId, reminder -> reminder.deliver(channel, clock.instant()));
    }

    @Transactional
    public void bounced(String causeId, MessageChannel channel, String reason) {
        record(causeId, reminder -> reminder.bounce(channel, reason, clock.instant()));
    }

    @Transactional
    public void undelivered(String causeId, String reason) {
        record(causeId, reminder -> reminder.giveUp(reason, clock.instant()));
    }

    private void record(String causeId, Predicate<Reminder> change) {
        reminders
                .findForUpdate(causeId)
                .filter(change)
                .filter(reminder -> reminder.status().isOutcome())
                .filter(reminder -> !reminders.hasLaterOutcome(reminder))
                .ifPresent(this::tellOfficers);
    }

    /** Paper that was over when it was taken from the file has no right. */
    private void tellOfficers(Reminder reminder) {
        permits.findForUpdate(reminder.permitNumber())
                .filter(permit -> permit.validUntil().equals(reminder.termUntil()))
                .filter(permit ->
                        permit.reminded(reminder.dueOn(), reminder.status().name()))
                .ifPresent(publish::reminded);
    }
}
