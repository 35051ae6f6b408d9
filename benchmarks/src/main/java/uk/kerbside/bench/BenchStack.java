package uk.kerbside.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import uk.kerbside.local.LocalStack;
import uk.kerbside.local.Part;
import uk.kerbside.local.Ports;
import uk.kerbside.local.StackListener;
import uk.kerbside.local.StackSettings;

/** PostgreSQL that waits for the disk, and Kafka if wanted: on free ports, in a folder of its own that stays. */
final class BenchStack implements AutoCloseable {
    private final StackSettings settings;
    private final LocalStack stack;

    private BenchStack(StackSettings settings, LocalStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    static BenchStack start(Path root, Set<Part> parts) {
        StackSettings settings = StackSettings.standard(root)
                .withState(root.resolve("benchmarks/target/stack"))
                .withPorts(Ports.free())
                .withParts(parts)
                .withCouncil(false);
        LocalStack stack = new LocalStack(settings, StackListener.SILENT);
        try {
            stack.start();
            return new BenchStack(settings, stack);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Ends a part as a power cut would. */
    void kill(Part part) {
        stack.kill(part);
    }

    /** Starts one that was killed. */
    void start(Part part) throws InterruptedException {
        stack.start(part);
    }

    int port(Part part) {
        return settings.ports().of(part);
    }

    String jdbcUrl() {
        return stack.view().jdbcUrl(Part.ENFORCEMENT);
    }

    String databasePassword() {
        return stack.secrets().database(Part.ENFORCEMENT);
    }

    String kafka() {
        return stack.view().kafka();
    }

    /** The database of enforcement, as its own role. */
    PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl());
        database.setUser(Part.ENFORCEMENT.key());
        database.setPassword(databasePassword());
        return database;
    }

    /** Whoever may make checkpoints. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(), "postgres", stack.secrets().postgresSuperuser());
    }

    @Override
    public void close() {
        stack.close();
    }
}
