package uk.kerbside.accounts.message;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/** One way a message was sent by: what stood in it, and what became of it. The address is kept by nobody. */
@Embeddable
public class MessageTry {
    int round;

    @Enumerated(EnumType.STRING)
    MessageChannel channel;

    String provider;
    String providerId;
    String language;
    int templateVersion;
    String subject;
    String body;
    Instant askedAt;
    Instant acceptedAt;
    Instant deliveredAt;
    Instant failedAt;
    String reason;

    protected MessageTry() {}

    static MessageTry asking(MessageChannel channel, String provider, Written written, Instant now) {
        MessageTry asked = new MessageTry();
        asked.channel = channel;
        asked.provider = provider;
        asked.language = written.language();
        asked.templateVersion = written.templateVersion();
        asked.subject = written.subject();
        asked.body = written.body();
        asked.askedAt = now;
        return asked;
    }

    /** Whether nobody knows yet if it was taken. */
    boolean isOpen() {
        return acceptedAt == null && failedAt == null;
    }

    /** Whether whoever asked may still be waiting for the answer: then nobody else asks. */
    boolean isBeingAskedAt(Instant now, Duration answersTake) {
        return isOpen() && now.isBefore(askedAt.plus(answersTake));
    }

    /**
     * Whether it is a letter that was past stopping when its reader's death was recorded, and may not have come yet: posted, or
     * with a letter service, which calls nothing back.
     */
    public boolean wasPastStoppingAt(Instant deathRecordedAt, Duration lettersTake) {
        Instant gone = MessageProviders.PRINT_FILE.equals(provider) ? deliveredAt : acceptedAt;
        return channel == MessageChannel.LETTER
                && gone != null
                && failedAt == null
                && !deathRecordedAt.isBefore(gone)
                && deathRecordedAt.isBefore(gone.plus(lettersTake));
    }

    public MessageChannel channel() {
        return channel;
    }

    /** Who was asked to deliver it. */
    public String provider() {
        return provider;
    }

    /** How whoever delivers it calls it; empty until it is taken. */
    public Optional<String> providerId() {
        return Optional.ofNullable(providerId);
    }

    /** The language it is written in, as two letters of ISO 639-1. */
    public String language() {
        return language;
    }

    /** The version of the template; 1 is the one this service brings. */
    public int templateVersion() {
        return templateVersion;
    }

    /** Empty for a text message. */
    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    /** Why it did not arrive, as whoever delivers messages says it. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
