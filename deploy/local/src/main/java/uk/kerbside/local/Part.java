package uk.kerbside.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One program of the suite, in the order in which the parts are shown; a part starts once everything it needs is healthy. */
public enum Part {
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KEYCLOAK("Keycloak", 8180, POSTGRES),
    PERMITS("permits-service", 8081, POSTGRES, KAFKA, KEYCLOAK),
    ACCOUNTS("accounts-service", 8082, POSTGRES, KAFKA, KEYCLOAK),
    VISITOR("visitor-service", 8083, POSTGRES, KAFKA, KEYCLOAK),
    ENFORCEMENT("enforcement-service", 8084, POSTGRES, KAFKA, KEYCLOAK),
    HELPLINE("helpline-service", 8085, POSTGRES, KAFKA, KEYCLOAK);

    private final String title;
    private final int standardPort;
    private final List<Part> needs;

    Part(String title, int standardPort, Part... needs) {
        this.title = title;
        this.standardPort = standardPort;
        this.needs = List.of(needs);
    }

    /** The name on the command line, of the log, of the database and of its role: {@code permits}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people; for a service also its folder and its Keycloak client: {@code permits-service}. */
    public String title() {
        return title;
    }

    public int standardPort() {
        return standardPort;
    }

    public List<Part> needs() {
        return needs;
    }

    /** One of the five services, as opposed to what they stand on. */
    public boolean isService() {
        return needs.contains(KAFKA);
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    static Optional<Part> find(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(key) || part.title.equals(key))
                .findFirst();
    }
}
