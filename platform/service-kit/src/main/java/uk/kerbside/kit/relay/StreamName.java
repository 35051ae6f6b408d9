package uk.kerbside.kit.relay;

/** Whose events keep their order among each other: a key of a topic. */
record StreamName(String topic, String key) {
    static StreamName of(PendingEntry entry) {
        return new StreamName(entry.topic(), entry.key());
    }
}
