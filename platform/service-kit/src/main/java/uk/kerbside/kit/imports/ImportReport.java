package uk.kerbside.kit.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of an imported file.
 *
 * @param accepted rows taken as they were
 * @param repaired rows taken after a repair, which is among the faults
 * @param refused rows not taken, each with every fault
 * @param repeated rows that were there already, the same in every respect: nothing was done
 * @param faults in the order of the file
 */
public record ImportReport(long accepted, long repaired, long refused, long repeated, List<RowFault> faults) {
    public ImportReport {
        faults = List.copyOf(faults);
    }

    /** Starts counting. */
    public static Tally tally() {
        return new Tally();
    }

    /** Counts rows while they are read. Not thread-safe: one for each file. */
    public static final class Tally {
        private final List<RowFault> faults = new ArrayList<>();
        private final Set<Long> refusedLines = new HashSet<>();
        private long accepted;
        private long repaired;
        private long repeated;

        private Tally() {}

        public void accepted() {
            accepted++;
        }

        /** Counts {@code rows} rows that were written together. */
        public void accepted(long rows) {
            accepted += rows;
        }

        /** A row was taken after a repair. */
        public void repaired(long line, String code, String message) {
            repaired++;
            faults.add(new RowFault(line, code, message));
        }

        public void repeated() {
            repeated++;
        }

        /** A row was not taken; called once for each of its faults, it counts once. */
        public void refused(long line, String code, String message) {
            refusedLines.add(line);
            faults.add(new RowFault(line, code, message));
        }

        public ImportReport report() {
            return new ImportReport(accepted, repaired, refusedLines.size(), repeated, faults);
        }
    }
}
