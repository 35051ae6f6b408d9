package uk.kerbside.permits.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say to a row.
 *
 * @param number its permit number, if it has a usable one
 * @param fingerprint to tell whether another row says the same
 * @param faults every one; it is refused if there are any
 * @param repairs what was mended
 * @param flags what somebody should know
 * @param permit what it describes; empty when there are faults, or when it was taken before
 */
public record JudgedRow(
        long line,
        Optional<String> number,
        String fingerprint,
        Set<PaperFault> faults,
        List<PaperRepair> repairs,
        List<PaperFlag> flags,
        Optional<PaperPermit> permit,
        RowOutcome outcome) {

    public JudgedRow {
        repairs = List.copyOf(repairs);
        flags = List.copyOf(flags);
    }

    /** The same row with something more to know about it. */
    JudgedRow with(List<PaperFlag> more) {
        List<PaperFlag> all = java.util.stream.Stream.concat(flags.stream(), more.stream())
                .distinct()
                .toList();
        return new JudgedRow(line, number, fingerprint, faults, repairs, all, permit, outcome);
    }
}
