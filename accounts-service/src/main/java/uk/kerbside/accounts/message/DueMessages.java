package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Deals out what is due, so that two instances of this service see to different messages. */
@ApplicationScoped
class DueMessages {
    private final Messages messages;
    private final MessageProviders providers;
    private final MessageSettings settings;
    private final InstantSource clock;

    DueMessages(Messages messages, MessageProviders providers, MessageSettings settings, InstantSource clock) {
        this.messages = messages;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Messages this instance hands over now; they are due again later, should it die meanwhile. */
    @Transactional
    List<String> claimPlanned() {
        Instant now = clock.instant();
        List<Message> due = messages.listDueForUpdate(MessageStatus.PLANNED, now, settings.looksAtOnce());
        due.forEach(message ->
                message.patience().lookAgain(now, settings.shortestBetweenTries(), settings.longestBetweenLooks()));
        return due.stream().map(Message::messageId).toList();
    }

    /** What was claimed and never tried, because somebody before it did not answer, is due again soon. */
    @Transactional
    void giveBack(List<String> messageIds) {
        Instant soon = clock.instant().plus(settings.shortestBetweenTries());
        messageIds.stream().sorted().forEach(messageId -> messages.findForUpdate(messageId)
                .ifPresent(message -> message.wasNotTried(soon)));
    }

    /** The same for those whose receipt is still to come; whoever waited too long is asked no more. */
    @Transactional
    List<String> claimAccepted() {
        Instant now = clock.instant();
        List<Message> due = messages.listDueForUpdate(MessageStatus.ACCEPTED, now, settings.looksAtOnce());
        for (Message message : due) {
            MessageTry last = message.lastTry().orElseThrow();
            if (last.acceptedAt().orElseThrow().plus(settings.askedAfterFor()).isBefore(now)) {
                message.patience().lookNoMore();
            } else {
                message.patience().lookAgain(now, betweenLooks(last), settings.longestBetweenLooks());
            }
        }
        return due.stream().map(Message::messageId).toList();
    }

    /** Whoever should know at once, and does not, is not asked all the time. */
    private Duration betweenLooks(MessageTry last) {
        Duration expected = providers.named(last.provider()).receiptExpectedWithin();
        return expected.isZero() ? settings.shortestBetweenTries() : expected;
    }
}
