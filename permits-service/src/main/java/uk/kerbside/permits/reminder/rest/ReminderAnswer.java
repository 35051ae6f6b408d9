package uk.kerbside.permits.reminder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.permits.reminder.Reminder;
import uk.kerbside.permits.reminder.ReminderStatus;

/** One step of reminding a holder that a permit ends. */
@Schema(name = "Reminder")
record ReminderAnswer(
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        @Schema(examples = "A-7KQ2-9XNM") String accountId,
        @Schema(examples = "RESIDENT") String typeCode,

        @Schema(description = "The last day of the term it is about")
        LocalDate lastDay,

        @Schema(examples = "14", description = "Which step it is; -1 for one after the end")
        int daysBefore,

        @Schema(description = "On which day it fell due; later than planned when days were missed")
        LocalDate dueOn,

        ReminderStatus status,

        @Schema(description = "The way it went last") Optional<MessageChannel> channel,

        @Schema(examples = "EVERY_WAY_FAILED", description = "Why it did not arrive")
        Optional<String> reason,

        Instant changedAt) {

    static ReminderAnswer of(Reminder reminder) {
        return new ReminderAnswer(
                reminder.permitNumber(),
                reminder.accountId(),
                reminder.typeCode(),
                reminder.lastDay(),
                reminder.daysBefore(),
                reminder.dueOn(),
                reminder.status(),
                reminder.channel(),
                reminder.reason(),
                reminder.changedAt());
    }
}
