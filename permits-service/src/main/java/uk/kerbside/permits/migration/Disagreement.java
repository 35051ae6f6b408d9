package uk.kerbside.permits.migration;

import java.util.Optional;

/**
 * One thing about which the old register and we do not agree.
 *
 * @param line where it stands in the extract; empty for what stands there nowhere
 */
public record Disagreement(
        DisagreementKind kind,
        Optional<String> number,
        Optional<Long> line,
        Optional<String> theirs,
        Optional<String> ours) {

    /** Values may be marks, which are personal data. */
    @Override
    public String toString() {
        return kind + " " + number.orElse("");
    }
}
