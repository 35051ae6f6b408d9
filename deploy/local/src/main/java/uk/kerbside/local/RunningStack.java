package uk.kerbside.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.local.demo.Suite;

/** A stack as another process sees it: where its parts listen, whether they are healthy, and tokens of its users. */
public final class RunningStack {

    private static final String ADDRESSES = "stack.properties";

    private final Ports ports;
    private final Set<Part> parts;
    private final StateFolder state;

    private RunningStack(Ports ports, Set<Part> parts, StateFolder state) {
        this.ports = ports;
        this.parts = parts;
        this.state = state;
    }

    /** The stack that runs from this folder; fails in plain words when none does. */
    public static RunningStack in(Path stateFolder) {
        StateFolder state = new StateFolder(stateFolder);
        Path file = state.file(ADDRESSES);
        if (!Files.exists(file)) {
            throw new StackFailure("No stack is running from " + state.path() + ". Start one with ./kerbside up");
        }
        Properties addresses = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            addresses.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Part, Integer> ofParts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ofParts.put(part, number(addresses, part.key()));
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Stream.of(addresses.getProperty("parts").split(","))
                .forEach(key -> Part.find(key).ifPresent(parts::add));
        Ports ports =
                new Ports(ofParts, number(addresses, "kafka-controller"), number(addresses, "keycloak-management"));
        return new RunningStack(ports, parts, state);
    }

    static RunningStack of(StackSettings settings, StateFolder state) {
        return new RunningStack(settings.ports(), settings.parts(), state);
    }

    static void announce(StackSettings settings, StateFolder state) {
        Properties addresses = new Properties();
        settings.ports().ofParts().forEach((part, port) -> addresses.setProperty(part.key(), port.toString()));
        addresses.setProperty(
                "kafka-controller", Integer.toString(settings.ports().kafkaController()));
        addresses.setProperty(
                "keycloak-management", Integer.toString(settings.ports().keycloakManagement()));
        addresses.setProperty(
                "parts", settings.parts().stream().sorted().map(Part::key).collect(Collectors.joining(",")));
        try (Writer writer = Files.newBufferedWriter(state.file(ADDRESSES))) {
            addresses.store(writer, "Ports of the running stack on 127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void withdraw(StateFolder state) {
        try {
            Files.deleteIfExists(state.file(ADDRESSES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<Part> parts() {
        return parts;
    }

    /** The sample council whose files lie in this folder. */
    Council council(Path files) {
        return new Council(this, files, state.data("council-loaded.properties"));
    }

    /** Base address of Keycloak or of a service: {@code http://127.0.0.1:8081}. */
    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + ports.of(part));
    }

    /** For people and clients: an address for HTTP parts, host and port for the others. */
    public String shownAddress(Part part) {
        return switch (part) {
            case POSTGRES, KAFKA -> "127.0.0.1:" + ports.of(part);
            case KEYCLOAK, PERMITS, ACCOUNTS, VISITOR, ENFORCEMENT, HELPLINE ->
                address(part).toString();
        };
    }

    /** The database of a service, for its own role (see {@link Secrets#database}). */
    public String jdbcUrl(Part owner) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + owner.key();
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of(Part.KAFKA);
    }

    public boolean isHealthy(Part part) {
        return switch (part) {
            case POSTGRES, KAFKA -> PortCheck.somebodyListens(ports.of(part));
            case KEYCLOAK ->
                HealthProbe.answers(URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready"));
            case PERMITS, ACCOUNTS, VISITOR, ENFORCEMENT, HELPLINE -> HealthProbe.answers(readiness(part));
        };
    }

    /** Whether a healthy service says of itself that something it leans on is away. */
    public boolean isDegraded(Part service) {
        return service.isService()
                && HealthProbe.ask(readiness(service))
                        .filter(answer -> answer.contains("\"DEGRADED\""))
                        .isPresent();
    }

    private URI readiness(Part service) {
        return address(service).resolve("/q/health/ready");
    }

    /** Proportional set size of a part in bytes; empty when it does not run or the system does not tell. */
    public OptionalLong memory(Part part) {
        return state.pids().living(part.key()).map(Memory::ofTree).orElse(OptionalLong.empty());
    }

    /** The launcher's own memory, without its children. */
    OptionalLong memoryOfLauncher() {
        return state.pids()
                .living(LocalStack.LAUNCHER)
                .map(process -> Memory.of(process.pid()))
                .orElse(OptionalLong.empty());
    }

    /** An access token of a demonstration user, or of a machine client by its client id. */
    public String token(String user) {
        return new TokenClient(address(Part.KEYCLOAK), Secrets.in(state)).tokenOf(user);
    }

    /** This stack as the demonstration's story needs it. */
    public Suite suite(Path council) {
        NewResidents residents = new NewResidents(address(Part.KEYCLOAK), Secrets.in(state));
        return new Suite(this::address, this::token, residents::tokenOfNew, council);
    }

    private static int number(Properties addresses, String key) {
        return Integer.parseInt(addresses.getProperty(key));
    }
}
