package uk.kerbside.events;

import java.util.Arrays;
import java.util.Optional;

/** The topics of the suite. */
public enum Topic {
    RIGHTS("kerbside.rights.v1", TopicKind.STATE),
    ACCOUNTS("kerbside.accounts.v1", TopicKind.STATE),
    PLACES("kerbside.places.v1", TopicKind.STATE),
    CATALOGUE("kerbside.catalogue.v1", TopicKind.STATE),
    PERMITS("kerbside.permits.v1", TopicKind.FACTS),
    VISITS("kerbside.visits.v1", TopicKind.FACTS),
    CASES("kerbside.cases.v1", TopicKind.FACTS),
    MESSAGES("kerbside.messages.v1", TopicKind.FACTS),
    CHARGES("kerbside.charges.v1", TopicKind.FACTS),
    PAYMENTS("kerbside.payments.v1", TopicKind.FACTS),
    OBSERVATIONS("kerbside.observations.v1", TopicKind.FACTS),
    DEAD_LETTERS("kerbside.dead-letters.v1", TopicKind.FACTS);

    private final String wireName;
    private final TopicKind kind;

    Topic(String wireName, TopicKind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    /** The topic with this name; empty for one that is not the suite's. */
    public static Optional<Topic> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(topic -> topic.wireName.equals(wireName))
                .findFirst();
    }

    /** Its name in Kafka. */
    public String wireName() {
        return wireName;
    }

    public TopicKind kind() {
        return kind;
    }
}
