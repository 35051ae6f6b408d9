package uk.kerbside.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
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
    private static final List<String> MIGRATIONS = List.of(
            "kerbside/kit/migration/V0001__what_happened_is_journalled_and_relayed.sql",
            "db/migration/V0100__rights_are_recorded_and_checks_are_kept.sql",
            "db/migration/V0110__the_ledger_says_what_was_known_when.sql");
    private static final int READS = 1_000_000;
    private static final double MEGABYTE = 1 << 20;

    private final Path root;

    IndexSize(Path root) {
        this.root = root;
    }

    String measure(int rights) throws IOException, SQLException, InterruptedException {
        try (BenchStack stack = BenchStack.start(root, EnumSet.of(Part.POSTGRES))) {
            try (Connection connection = stack.superuser(Part.ENFORCEMENT);
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists bench cascade");
                statement.execute("create schema bench");
                statement.execute("set search_path to bench");
                for (String migration : MIGRATIONS) {
                    statement.execute(read(migration));
                }
                FillLedger.with(rights, connection);
                statement.execute("grant usage on schema bench to enforcement");
                statement.execute("grant select on all tables in schema bench to enforcement");
            }
            PGSimpleDataSource database = stack.database(Part.ENFORCEMENT);
            database.setCurrentSchema("bench");
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

    private static String read(String migration) throws IOException {
        try (InputStream sql = IndexSize.class.getClassLoader().getResourceAsStream(migration)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
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
