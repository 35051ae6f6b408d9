package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL with a database and a role per service, on loopback TCP only. */
final class PostgresServer implements Program {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StackSettings settings;
    private final Installation installation;
    private final StateFolder state;
    private final Secrets secrets;

    PostgresServer(StackSettings settings, Installation installation, StateFolder state, Secrets secrets) {
        this.settings = settings;
        this.installation = installation;
        this.state = state;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public void prepare() throws InterruptedException {
        PostgresBinaries.unpackedIn(installation.postgres());
        if (Files.exists(initialised())) {
            return;
        }
        // Without the mark the databases were never finished, so nobody has stored anything in them.
        state.delete(data());
        makeCluster();
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(CommandPrefix.notAsRoot());
        command.addAll(List.of(program("postgres"), "-D", data().toString()));
        command.addAll(setting("listen_addresses", "127.0.0.1"));
        command.addAll(setting("port", Integer.toString(port())));
        command.addAll(setting("unix_socket_directories", ""));
        // Five services with up to 20 connections each, Keycloak, and a person looking in.
        command.addAll(setting("max_connections", "160"));
        command.addAll(setting("shared_buffers", "128MB"));
        command.addAll(setting("timezone", "UTC"));
        command.addAll(setting("log_timezone", "UTC"));
        command.addAll(setting("log_line_prefix", "%m [%p] %q%u@%d "));
        command.addAll(setting("fsync", settings.durable() ? "on" : "off"));
        command.addAll(setting("synchronous_commit", settings.durable() ? "on" : "off"));
        command.addAll(setting("full_page_writes", settings.durable() ? "on" : "off"));
        return new Launch(command, Map.of("LC_ALL", "C"), data());
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void finish() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!Files.exists(initialised())) {
                for (String sql : statementsOf(installation.postgresScript())) {
                    statement.execute(sql);
                }
            }
            for (Part owner : databases()) {
                statement.execute("ALTER ROLE " + statement.enquoteIdentifier(owner.key(), true) + " PASSWORD "
                        + statement.enquoteLiteral(secrets.database(owner)));
            }
            if (!Files.exists(initialised())) {
                Files.createFile(initialised());
            }
        } catch (SQLException | IOException e) {
            throw new StackFailure("The databases could not be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop(ChildProcess process) {
        fastShutdown();
        process.awaitEnd(PATIENCE);
    }

    @Override
    public void stopLeftOver(ProcessHandle process) {
        fastShutdown();
        if (!Leftovers.ended(process, PATIENCE)) {
            Leftovers.end(process, Duration.ofSeconds(1));
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Disconnects everybody and writes everything. SIGTERM would wait for clients to leave by themselves. */
    private void fastShutdown() {
        List<String> command = new ArrayList<>(CommandPrefix.notAsRoot());
        command.addAll(List.of(program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "-W"));
        try {
            ToolRun.run("Stopping PostgreSQL", new Launch(command, Map.of(), state.path()), toolLog());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StackFailure alreadyGone) {
            // pg_ctl fails when the server ended meanwhile; whoever called waits for the process itself and forces it.
        }
    }

    private void makeCluster() throws InterruptedException {
        Path passwordFile = state.file("postgres-password");
        try {
            Files.createDirectories(state.path());
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, secrets.postgresSuperuser());
            List<String> command = new ArrayList<>(CommandPrefix.notAsRoot());
            command.addAll(List.of(program("initdb"), "-D", data().toString(), "-U", "postgres"));
            command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8"));
            // Sorting and upper case by Unicode code point, the same on every machine.
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            if (!settings.durable()) {
                command.add("--no-sync");
            }
            ToolRun.run("Making the PostgreSQL data folder", new Launch(command, Map.of(), state.path()), toolLog());
        } catch (IOException e) {
            throw new StackFailure("The PostgreSQL data folder could not be made: " + e.getMessage(), e);
        } finally {
            delete(passwordFile);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackFailure("The password file " + file + " could not be deleted: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.postgresSuperuser());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    /** CREATE DATABASE must be sent alone, so the script is cut where a line ends a statement. */
    static List<String> statementsOf(Path script) throws IOException {
        String withoutComments = Files.readString(script).replaceAll("(?m)^--.*$", "");
        return java.util.Arrays.stream(withoutComments.split(";\\s*(?:\\R|$)"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static List<Part> databases() {
        List<Part> owners = new ArrayList<>(Part.services());
        owners.add(Part.KEYCLOAK);
        return owners;
    }

    private static List<String> setting(String name, String value) {
        return List.of("-c", name + "=" + value);
    }

    private String program(String name) {
        return installation.postgres().resolve("bin").resolve(name).toString();
    }

    private Path data() {
        return state.data(Part.POSTGRES);
    }

    private Path initialised() {
        return state.data("postgres-initialised");
    }

    private Path toolLog() {
        return state.file("logs/postgres-tools.log");
    }

    private int port() {
        return settings.ports().of(Part.POSTGRES);
    }
}
