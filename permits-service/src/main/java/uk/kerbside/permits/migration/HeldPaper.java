package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.util.Optional;

/** A paper permit as we hold it, as far as an old register can say something else. */
public record HeldPaper(String number, String vrm, Optional<String> place, LocalDate lastDay, String typeCode) {
    /** A mark is personal data. */
    @Override
    public String toString() {
        return "Paper permit " + number;
    }
}
