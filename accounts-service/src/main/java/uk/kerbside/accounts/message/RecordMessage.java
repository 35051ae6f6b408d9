package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.events.messages.MessageChannel;

/**
 * What becomes of messages, taken in. Each is one transaction with the fact that tells of it, may come twice, late and
 * from several sides at once, and has its effect once.
 */
@ApplicationScoped
public class RecordMessage {
    private final Messages messages;
    private final Accounts accounts;
    private final Readers readers;
    private final WaysToReach ways;
    private final MessageWriter writer;
    private final MessagesTold told;
    private final MessageSettings settings;
    private final InstantSource clock;

    // Eight: what is told to whom by which way, in which words, and to whom that is told again.
    RecordMessage(
            Messages messages,
            Accounts accounts,
            Readers readers,
            WaysToReach ways,
            MessageWriter writer,
            MessagesTold told,
            MessageSettings settings,
            InstantSource clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.readers = readers;
        this.ways = ways;
        this.writer = writer;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    /** A message somebody is about to be asked to deliver. */
    record Asked(String provider, MessageProvider.Order order) {}

    /**
     * Says where a message goes, as its account is at this moment, and writes down that somebody is asked.
     *
     * @return empty when there is nothing to ask for: it was handed over meanwhile, or there is no way
     */
    @Transactional
    Optional<Asked> asking(String messageId) {
        Message message = get(messageId);
        Instant now = clock.instant();
        if (message.status() != MessageStatus.PLANNED || isBeingAsked(message, now)) {
            return Optional.empty();
        }
        Optional<Reader> reader = reader(message, now);
        Optional<Way> way = reader.filter(found -> !message.isUselessAt(now))
                .flatMap(found -> ways.next(found.account(), message, now));
        if (way.isEmpty()) {
            giveUp(message, reason(reader, message, now), now);
        }
        return way.map(found -> {
            Written written = written(message, found.channel(), reader.orElseThrow());
            message.ask(
                    MessageTry.asking(found.channel(), found.provider(), written, now),
                    now.plus(settings.shortestBetweenTries()));
            return new Asked(
                    found.provider(),
                    new MessageProvider.Order(message.reference(), found.address(), written, found.largePrint()));
        });
    }

    /** Another instance has asked a moment ago and waits for the answer: both asking would send it twice. */
    private boolean isBeingAsked(Message message, Instant now) {
        return message.lastTry()
                .filter(last -> last.isBeingAskedAt(now, settings.shortestBetweenTries()))
                .isPresent();
    }

    /** Whoever may have it already would get the same text again, whatever template is in force meanwhile. */
    private Written written(Message message, MessageChannel channel, Reader reader) {
        Content content =
                new Content(message.kind(), channel, reader.account().name(), reader.actsFor(), message.words());
        return message.openTry()
                .filter(open -> open.channel() == channel)
                .map(open -> writer.writeAgain(content, open.language(), open.templateVersion()))
                .orElseGet(() ->
                        writer.write(content, reader.account().readingNeeds().language()));
    }

    /** Whoever was asked for that way has the message. */
    @Transactional
    void accepted(String reference, String providerId, Duration receiptExpectedWithin) {
        Message message = of(reference);
        Instant now = clock.instant();
        if (isPresentWay(message, reference) && message.accept(providerId, now, now.plus(receiptExpectedWithin))) {
            told.accepted(message, message.lastTry().orElseThrow().channel(), now);
        }
    }

    /** The message arrived by that way. */
    @Transactional
    void delivered(String reference) {
        Message message = of(reference);
        Instant now = clock.instant();
        if (isPresentWay(message, reference) && message.deliver(now)) {
            told.delivered(message, message.lastTry().orElseThrow().channel(), now);
        }
    }

    /** Nobody will ever say what became of it by that way. */
    @Transactional
    void untold(String reference) {
        Message message = of(reference);
        if (isPresentWay(message, reference) && message.status() == MessageStatus.ACCEPTED) {
            message.patience().lookNoMore();
        }
    }

    /** The message did not arrive by that way: it goes another one, or somebody has to ring. */
    @Transactional
    public void bounced(String reference, String reason) {
        Message message = of(reference);
        if (!isPresentWay(message, reference) || !message.mayBounce()) {
            return;
        }
        Instant now = clock.instant();
        MessageTry failed = message.lastTry().orElseThrow();
        message.fail(reason, now);
        Optional<Reader> reader = reader(message, now);
        Optional<MessageChannel> next = reader.filter(found -> !message.isUselessAt(now))
                .flatMap(found -> ways.next(found.account(), message, now))
                .map(Way::channel);
        told.bounced(message, failed, next, now);
        if (next.isPresent()) {
            message.goOn(now);
        } else {
            giveUp(message, reason(reader, message, now), now);
        }
    }

    /** It could not be put into words for any way: somebody has to ring. */
    @Transactional
    void notWritten(String messageId) {
        giveUp(get(messageId), Unreachable.NOT_WRITTEN, clock.instant());
    }

    /** A late word about a way that failed before is no news. */
    private static boolean isPresentWay(Message message, String reference) {
        return message.lastTry().isPresent() && message.reference().equals(reference);
    }

    private Optional<Reader> reader(Message message, Instant now) {
        return readers.find(accounts.find(message.accountId()).orElseThrow(), now);
    }

    /** Why no way is left. */
    private Unreachable reason(Optional<Reader> reader, Message message, Instant now) {
        if (message.isUselessAt(now)) {
            return Unreachable.TOO_LATE;
        }
        return reader.map(found -> ways.reason(found.account(), message)).orElse(Unreachable.HOLDER_HAS_DIED);
    }

    private void giveUp(Message message, Unreachable reason, Instant now) {
        if (message.giveUp(now)) {
            told.undeliverable(message, reason, now);
        }
    }

    /** A message as it is now, and no memory of how it was. */
    @Transactional
    Message look(String messageId) {
        return messages.find(messageId).orElseThrow();
    }

    private Message of(String reference) {
        return get(Reference.messageIdIn(reference));
    }

    private Message get(String messageId) {
        return messages.findForUpdate(messageId).orElseThrow();
    }
}
