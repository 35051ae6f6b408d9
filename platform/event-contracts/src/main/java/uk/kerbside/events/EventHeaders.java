package uk.kerbside.events;

/** Names of the Kafka headers: CloudEvents 1.0 attributes in binary mode, and ours. */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";
    /** The first cause of the story the event belongs to. */
    public static final String CORRELATION = "correlation";
    /** The event that led to this one. */
    public static final String CAUSATION = "causation";
    /** The role in which somebody acted. */
    public static final String ACTOR_ROLE = "actor-role";
    /** The channel by which the request came in. */
    public static final String ACTOR_CHANNEL = "actor-channel";

    private EventHeaders() {}
}
