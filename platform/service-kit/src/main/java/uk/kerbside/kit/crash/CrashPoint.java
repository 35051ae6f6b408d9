package uk.kerbside.kit.crash;

/**
 * Every place between two lines where a process may die and the promise "nothing lost, nothing applied twice" is at
 * stake. The code names the point it passes; the crash tests run through {@link #values()}, so a new point is tested
 * without anybody remembering it.
 */
public enum CrashPoint {
    /** The journal row is written, its transaction is not committed. */
    JOURNAL_WRITTEN_BEFORE_COMMIT,
    /** The relay has read unsent entries and sent none of them. */
    RELAY_READ_BEFORE_SEND,
    /** An entry was handed to Kafka, nobody knows whether it arrived. */
    RELAY_SENT_BEFORE_ACKNOWLEDGED,
    /** Kafka has acknowledged an entry that is not yet marked as sent. */
    RELAY_ACKNOWLEDGED_BEFORE_MARK,
    /** The entry is marked as sent. */
    RELAY_MARKED,
    /** A batch arrived and nothing was done with it. */
    INCOMING_BEFORE_TRANSACTION,
    /** The effect of a fact is written, its transaction is not committed. */
    INCOMING_HANDLED_BEFORE_DATABASE_COMMIT,
    /** The effect is committed, the offset is not. */
    INCOMING_DATABASE_COMMITTED_BEFORE_OFFSET_COMMIT,
    /** A poisoned fact is stored as dead letter, its offset is not committed. */
    INCOMING_DEAD_LETTER_STORED_BEFORE_OFFSET_COMMIT,
    /** The answer to a request is written beside its effect, their transaction is not committed. */
    ANSWER_STORED_BEFORE_COMMIT,
    /** The answer to a request is committed with its effect, the client has not heard it. */
    ANSWER_COMMITTED_BEFORE_SENT
}
