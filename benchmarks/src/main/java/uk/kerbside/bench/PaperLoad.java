package uk.kerbside.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import uk.kerbside.local.Part;
import uk.kerbside.local.RunningStack;
import uk.kerbside.local.demo.PermitOfficer;
import uk.kerbside.local.demo.Suite;

/**
 * Brings in a large file of paper permits: the sample council's again and again, each time with people, marks and numbers
 * of its own. Its time goes from the upload's first byte until every row is accounted for.
 */
final class PaperLoad {
    // permit_number,type,holder,email,phone,address,postcode,uprn,vrm,place,start,expiry,issued_at
    private static final int NUMBER = 0;
    private static final int HOLDER = 2;
    private static final int MARK = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final RunningStack stack;
    private final Suite suite;
    private final RandomGenerator random;

    PaperLoad(RunningStack stack, Suite suite, RandomGenerator random) {
        this.stack = stack;
        this.suite = suite;
        this.random = random;
    }

    String measure(int rows) throws IOException {
        Path file = Files.createTempFile("paper", ".csv");
        try (MostMemory memory = new MostMemory()) {
            write(file, rows);
            long began = System.nanoTime();
            JsonNode report = PermitOfficer.petra(suite).bringPaper(file).body();
            double seconds = (System.nanoTime() - began) / 1e9;
            return String.format(
                    "%d rows in %.1f s, %.0f a second: %d accepted, %d repaired, %d refused, %d repeated;"
                            + " permits took %.0f MiB before and %.0f at most, accounts %.0f and %.0f",
                    report.path("rowsReceived").asInt(),
                    seconds,
                    rows / seconds,
                    report.path("accepted").asInt(),
                    report.path("repaired").asInt(),
                    report.path("refused").asInt(),
                    report.path("repeated").asInt(),
                    memory.permitsBefore / MEBIBYTE,
                    memory.permits.get() / MEBIBYTE,
                    memory.accountsBefore / MEBIBYTE,
                    memory.accounts.get() / MEBIBYTE);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file, int rows) throws IOException {
        String run = Long.toString(random.nextLong() >>> 40, 36).toUpperCase();
        List<CSVRecord> sample = sample();
        try (CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            printer.printRecord((Object[]) sample.getFirst().values());
            for (int row = 0; row < rows; row++) {
                int copy = row / (sample.size() - 1);
                String[] values =
                        sample.get(1 + row % (sample.size() - 1)).values().clone();
                values[NUMBER] = values[NUMBER].isBlank() ? "" : run + copy + "-" + values[NUMBER];
                if (values.length > MARK) {
                    values[HOLDER] = values[HOLDER] + " " + run + copy;
                    values[MARK] = values[MARK].isBlank() ? "" : SampleRights.mark(random.nextInt(Scene.RIGHTS));
                }
                printer.printRecord((Object[]) values);
            }
        }
    }

    private List<CSVRecord> sample() throws IOException {
        try (CSVParser parser = CSVParser.parse(
                suite.council().resolve("paper-permits.csv"), StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            return parser.getRecords();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Looks at the memory of the two services that work, until it is closed. */
    private final class MostMemory implements AutoCloseable {
        private final long permitsBefore = bytes(stack.memory(Part.PERMITS));
        private final long accountsBefore = bytes(stack.memory(Part.ACCOUNTS));
        private final AtomicLong permits = new AtomicLong(permitsBefore);
        private final AtomicLong accounts = new AtomicLong(accountsBefore);
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final Thread looking = Thread.ofPlatform().daemon().start(this::look);

        private void look() {
            while (!isOver.get()) {
                permits.accumulateAndGet(bytes(stack.memory(Part.PERMITS)), Math::max);
                accounts.accumulateAndGet(bytes(stack.memory(Part.ACCOUNTS)), Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }

        private static long bytes(OptionalLong known) {
            return known.orElse(0);
        }

        @Override
        public void close() {
            isOver.set(true);
        }
    }
}
