package uk.kerbside.local;

import java.util.EnumMap;
import java.util.Map;

/** Which program stands behind which part. */
final class Programs {

    private Programs() {}

    static Map<Part, Program> all(
            StackSettings settings, Installation installation, StateFolder state, Secrets secrets) {
        Map<Part, Program> programs = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            programs.put(
                    part,
                    switch (part) {
                        case POSTGRES -> new PostgresServer(settings, installation, state, secrets);
                        case KAFKA -> new KafkaBroker(settings, installation, state);
                        case KEYCLOAK -> new KeycloakServer(settings, installation, state, secrets);
                        case PERMITS, ACCOUNTS, VISITOR, ENFORCEMENT, HELPLINE ->
                            new ServiceProcess(part, settings, installation, state, secrets);
                    });
        }
        return programs;
    }
}
