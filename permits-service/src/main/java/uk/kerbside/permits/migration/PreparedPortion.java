package uk.kerbside.permits.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of an import that are judged, and whose holders accounts knows: what comes of them can be kept.
 *
 * @param known accounts of the rows that are taken, by permit number
 */
record PreparedPortion(List<JudgedRow> judged, Map<String, People.Known> known) {
    /** Stands before the first row. */
    static final PreparedPortion NONE = new PreparedPortion(List.of(), Map.of());

    boolean isEmpty() {
        return judged.isEmpty();
    }

    /** Lines count from 1. */
    long lastLine() {
        return isEmpty() ? 0 : judged.getLast().line();
    }

    /** Whose permits its rows are. */
    Set<String> accounts() {
        return known.values().stream().map(People.Known::accountId).collect(Collectors.toSet());
    }

    /** The numbers it takes, with the fingerprints of the rows that have them. */
    Map<String, String> claims() {
        return judged.stream()
                .filter(row -> row.permit().isPresent())
                .collect(Collectors.toMap(row -> row.permit().get().number(), JudgedRow::fingerprint));
    }
}
