package uk.kerbside.permits.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document is, as its sender says.
 *
 * @param document as the catalogue calls it: {@code UTILITY_BILL}
 * @param issuedOn when it was issued, or begins to be in force
 * @param validUntil its last valid day; absent for one without an end
 */
public record Paper(String document, Optional<LocalDate> issuedOn, Optional<LocalDate> validUntil) {}
