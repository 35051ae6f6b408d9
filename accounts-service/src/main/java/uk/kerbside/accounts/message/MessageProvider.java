package uk.kerbside.accounts.message;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.messages.MessageChannel;

/**
 * Somebody who delivers messages. Called outside transactions only. Every method may throw {@link
 * ProviderAwayException}; then it is unknown whether anything happened, and the same call may be made again.
 */
public interface MessageProvider {
    /** Under which name messages remember who was asked. */
    String name();

    /** The ways it can deliver by. */
    Set<MessageChannel> channels();

    /** How long a receipt is waited for before it is asked after the first time. */
    Duration receiptExpectedWithin();

    /** Looks by our reference for a message that may have been taken by a call nobody heard the answer of. */
    Optional<String> find(String reference);

    /** Asks to deliver a message. */
    Answer send(Order order);

    /** What became of one that was taken. */
    Delivery ask(String providerId);

    /**
     * What is to be delivered.
     *
     * @param reference ours; whoever delivers it keeps it, so that it can be found
     * @param largePrint whether its reader needs large print
     */
    record Order(String reference, Address address, Written written, boolean largePrint) {}

    /** Whether it was taken. */
    sealed interface Answer permits Taken, Refused {}

    /** It will be delivered, or its failure told. */
    record Taken(String providerId) implements Answer {}

    /** It never can be delivered to this address. */
    record Refused(String reason) implements Answer {}

    /** What became of it. */
    record Delivery(Progress progress, String reason) {}

    /** How far it is. */
    enum Progress {
        UNDER_WAY,
        DELIVERED,
        FAILED,
        /** It left, and nobody will ever say more. */
        UNTOLD
    }
}
