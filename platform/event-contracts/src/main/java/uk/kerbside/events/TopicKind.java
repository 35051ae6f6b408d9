package uk.kerbside.events;

/** What a topic holds. */
public enum TopicKind {
    /** The newest state of each key; compacted. */
    STATE,
    /** What happened, in order; kept 400 days. */
    FACTS
}
