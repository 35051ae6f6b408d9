package uk.kerbside.kit.relay;

/** Kafka did not acknowledge in time: a matter of the broker, not of one event. */
final class KafkaAwayException extends RuntimeException {
    KafkaAwayException(Throwable cause) {
        super("Kafka does not acknowledge: " + cause.getMessage(), cause);
    }
}
