package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.ledger.persistence.ReadLedger;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.local.Part;

/** How much memory the index takes, how long it takes to build from the ledger, and whether readers notice a writer. */
final class IndexSize {
    private static final int DIGITS = 3;
    private static final int PARTITIONS = 6;
    private static final String SCHEMA = "bench";
    private static final int READS = 1_000_000;
    private static final double MEGABYTE = 1 << 20;

    private final Path root;

    IndexSize(Path root) {
        this.root = root;
    }

    String measure(int rights) throws IOException, SQLException, InterruptedException {
        try (BenchStack stack = BenchStack.start(root, "index", EnumSet.of(Part.POSTGRES))) {
            PGSimpleDataSource database = stack.database(Part.ENFORCEMENT);
            database.setCurrentSchema(SCHEMA);
            try (Connection connection = stack.superuser(Part.ENFORCEMENT);
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + SCHEMA + " cascade");
                statement.execute("create schema " + SCHEMA + " authorization " + Part.ENFORCEMENT.key());
                migrate(database);
                statement.execute("set search_path to " + SCHEMA);
                FillLedger.with(rights, connection);
            }
            long empty = heap();
            Knowledge knowledge = new Knowledge(PARTITIONS);
            long began = System.nanoTime();
            ReadLedger.into(knowledge, database);
            double took = (System.nanoTime() - began) / 1e9;
            double megabytes = (heap() - empty) / MEGABYTE;
            return String.format(
                    "%d rights from the ledger in %.1f s; %.0f MB of heap, %.0f bytes a right%n%s",
                    knowledge.countRights(),
                    took,
                    megabytes,
                    megabytes * MEGABYTE / rights,
                    readers(knowledge, rights));
        }
    }

    /** The tables as the service makes them. */
    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:kerbside/kit/migration", "classpath:db/migration")
                .load()
                .migrate();
    }

    private static String readers(Knowledge knowledge, int rights) throws InterruptedException {
        String alone = "alone: " + look(knowledge, rights);
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int number = 0; !done.get(); number = (number + 1) % rights) {
                knowledge.take(SampleRights.right(number, new Revision(1, 2 + written.getAndIncrement() / rights)));
            }
        });
        String beside = "beside a writer: " + look(knowledge, rights);
        done.set(true);
        writer.join();
        return "Reading all rights of a mark, " + alone + "; " + beside + " (" + written.get() + " written meanwhile)";
    }

    private static String look(Knowledge knowledge, int rights) {
        RandomGenerator random = RandomGenerator.getDefault();
        Histogram times = new Histogram(DIGITS);
        for (int read = 0; read < READS; read++) {
            Vrm vrm = Vrm.of(SampleRights.mark(random.nextInt(rights)));
            long asked = System.nanoTime();
            int found = knowledge.rightsOf(vrm).size();
            times.recordValue(System.nanoTime() - asked);
            if (found != 1) {
                throw new IllegalStateException("A reader missed a right");
            }
        }
        return String.format(
                "p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs",
                times.getValueAtPercentile(50) / 1e3,
                times.getValueAtPercentile(99) / 1e3,
                times.getValueAtPercentile(99.9) / 1e3);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
