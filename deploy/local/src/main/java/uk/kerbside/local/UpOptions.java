package uk.kerbside.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may follow {@code ./kerbside up}.
 *
 * @param fresh whether to delete the data of earlier runs first
 */
record UpOptions(StackSettings settings, boolean fresh) {

    private static final int HIGHEST_PORT = 65_535;

    static UpOptions parse(Path root, List<String> arguments) {
        StackSettings settings = StackSettings.standard(root);
        boolean fresh = false;
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--no-council" -> settings = settings.withCouncil(false);
                case "--json-logs" -> settings = settings.withLogFormat("json");
                case "--only" -> settings = settings.withParts(parts(value(word, words)));
                case "--port" -> settings = settings.withPorts(withPort(settings.ports(), value(word, words)));
                default -> throw new WrongUsage("up does not know " + word + ". See ./kerbside --help");
            }
        }
        return new UpOptions(settings, fresh);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new WrongUsage(option + " needs a value. See ./kerbside --help");
        }
        return words.pop();
    }

    private static Set<Part> parts(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String key : list.split(",")) {
            parts.add(part(key.strip()));
        }
        return parts;
    }

    private static Ports withPort(Ports ports, String assignment) {
        String[] sides = assignment.split("=", 2);
        if (sides.length != 2 || !sides[1].matches("[0-9]{1,5}")) {
            throw new WrongUsage("--port wants PART=NUMBER, for example permits=9081.");
        }
        int port = Integer.parseInt(sides[1]);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new WrongUsage("There is no port " + port + ".");
        }
        return switch (sides[0]) {
            case "kafka-controller" -> new Ports(ports.ofParts(), port, ports.keycloakManagement());
            case "keycloak-management" -> new Ports(ports.ofParts(), ports.kafkaController(), port);
            default -> ports.with(part(sides[0]), port);
        };
    }

    static Part part(String key) {
        return Part.find(key)
                .orElseThrow(() -> new WrongUsage("There is no part " + key + ". The parts are: "
                        + String.join(
                                ", ",
                                List.of(Part.values()).stream().map(Part::key).toList()) + "."));
    }
}
