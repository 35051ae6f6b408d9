package uk.kerbside.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Passwords of one local stack, made once at random and kept readable for their owner only. */
public final class Secrets {

    /** Clients of the realm that sign in with a secret, besides the five services. */
    static final List<String> MACHINE_CLIENTS =
            List.of("helpline-crm", "notice-processing", "parking-operator-demo", "messaging-gateway");

    private static final int BYTES = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the file, makes what is missing in it, and writes it back when anything was. */
    static Secrets in(StateFolder state) {
        Path file = state.file("secrets.properties");
        boolean kept = Files.exists(file);
        if (!kept && state.hasData()) {
            throw new StackFailure("The data in " + state.path() + " belongs to passwords that are gone (" + file
                    + " is missing). Start with an empty state: ./kerbside up --fresh");
        }
        Properties values = new Properties();
        try {
            if (kept) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            SecureRandom random = new SecureRandom();
            boolean grown = false;
            for (String name : names().toList()) {
                if (values.getProperty(name) == null) {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    values.setProperty(name, HexFormat.of().formatHex(bytes));
                    grown = true;
                }
            }
            if (grown) {
                write(values, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(values);
    }

    /** The password of a part's role in its own database. */
    public String database(Part part) {
        return get("database." + part.key());
    }

    /** The secret of a confidential client of the realm. */
    public String client(String clientId) {
        return get("client." + clientId);
    }

    public boolean hasClient(String clientId) {
        return values.getProperty("client." + clientId) != null;
    }

    /** Signs the confirmations of the sandbox card provider. */
    public String paymentSandbox() {
        return get("payment-sandbox");
    }

    public String postgresSuperuser() {
        return get("database.postgres");
    }

    public String keycloakAdministrator() {
        return get("keycloak-administrator");
    }

    /** Names only: a secret is never printed. */
    @Override
    public String toString() {
        return "Secrets" + values.keySet();
    }

    private String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no secret " + name);
        }
        return value;
    }

    private static Stream<String> names() {
        Stream<String> databases =
                Stream.of(Part.values()).filter(part -> part != Part.KAFKA).map(part -> "database." + part.key());
        Stream<String> clients = Stream.concat(Part.services().stream().map(Part::title), MACHINE_CLIENTS.stream())
                .map(client -> "client." + client);
        return Stream.of(databases, clients, Stream.of("payment-sandbox", "keycloak-administrator"))
                .flatMap(part -> part);
    }

    private static void write(Properties values, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("secrets.new");
        Files.deleteIfExists(fresh);
        // Readable by its owner from the first byte on: the mode is set before anything is in it.
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, "Made at random for this folder; deleting it makes the data unreachable.");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
