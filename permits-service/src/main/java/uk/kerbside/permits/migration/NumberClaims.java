package uk.kerbside.permits.migration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which row has a permit number: the first sound one. The same again is no news; the same number with other content is
 * refused. A refused row never claims its number. Asked row by row in the order of the file.
 */
final class NumberClaims {
    private final Map<String, String> claimed;

    /** @param claimed fingerprints of the rows that have numbers already, by number */
    NumberClaims(Map<String, String> claimed) {
        this.claimed = new HashMap<>(claimed);
    }

    JudgedRow decide(JudgedRow row) {
        Optional<String> holder = row.number().map(claimed::get);
        if (holder.isPresent()) {
            return holder.get().equals(row.fingerprint()) ? repeated(row) : refused(row);
        }
        row.permit().ifPresent(permit -> claimed.put(permit.number(), row.fingerprint()));
        return row;
    }

    private static JudgedRow repeated(JudgedRow row) {
        return new JudgedRow(
                row.line(),
                row.number(),
                row.fingerprint(),
                EnumSet.noneOf(PaperFault.class),
                List.of(),
                List.of(),
                Optional.empty(),
                RowOutcome.REPEATED);
    }

    private static JudgedRow refused(JudgedRow row) {
        Set<PaperFault> faults = EnumSet.of(PaperFault.NUMBER_REPEATED);
        faults.addAll(row.faults());
        return new JudgedRow(
                row.line(),
                row.number(),
                row.fingerprint(),
                faults,
                List.of(),
                List.of(),
                Optional.empty(),
                RowOutcome.REFUSED);
    }
}
