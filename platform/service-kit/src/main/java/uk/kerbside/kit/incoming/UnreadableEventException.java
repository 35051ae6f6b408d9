package uk.kerbside.kit.incoming;

/** What came over Kafka is not an event as published: no use trying again. */
final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
