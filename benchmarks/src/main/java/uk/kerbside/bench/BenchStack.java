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

/**
 * PostgreSQL that waits for the disk, and Kafka if wanted: on free ports. Each kind of load has a folder of its own, which
 * stays: what one has told on Kafka would be news to another.
 */
final class BenchStack implements AutoCloseable {
    private final StackSettings settings;
    private final LocalStack stack;

    private BenchStack(StackSettings settings, LocalStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    static BenchStack start(Path root, String load, Set<Part> parts) {
        StackSettings settings = StackSettings.standard(root)
                .withState(root.resolve("benchmarks/target/stack-" + load))
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

    String jdbcUrl(Part part) {
        return stack.view().jdbcUrl(part);
    }

    String databasePassword(Part part) {
        return stack.secrets().database(part);
    }

    String kafka() {
        return stack.view().kafka();
    }

    /** The database of a service, as its own role. */
    PGSimpleDataSource database(Part part) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl(part));
        database.setUser(part.key());
        database.setPassword(databasePassword(part));
        return database;
    }

    /** Whoever may make checkpoints, in the database of a service. */
    Connection superuser(Part part) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(part), "postgres", stack.secrets().postgresSuperuser());
    }

    @Override
    public void close() {
        stack.close();
    }
}
