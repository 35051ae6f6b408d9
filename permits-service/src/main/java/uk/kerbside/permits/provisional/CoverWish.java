package uk.kerbside.permits.provisional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks for whose papers are not there yet.
 *
 * @param owed what they have still to prove, as the permit type calls it, such as {@code address}
 * @param movedInOn when somebody who has just moved in did so, as they declare
 * @param declared whether they declare that what they say is true and that they will send the papers
 */
public record CoverWish(CoverReason reason, List<String> owed, Optional<LocalDate> movedInOn, boolean declared) {
    public CoverWish {
        owed = owed.stream().distinct().sorted().toList();
    }
}
