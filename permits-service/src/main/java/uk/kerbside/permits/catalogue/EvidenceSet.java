package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Papers of which any one is enough; an application needs one out of each set.
 *
 * @param proves what it is about: {@code address}, {@code vehicle}
 */
public record EvidenceSet(String proves, List<Paper> anyOf) {
    private static final String ADDRESS = "address";

    /** A kind of paper and how old it may be. */
    public record Paper(String document, Age age, Optional<Period> notOlderThan) {}

    /** How old a paper may be. */
    public enum Age {
        ANY_DATE,
        IN_FORCE,
        THIS_COUNCIL_TAX_YEAR,
        NOT_OLDER_THAN
    }

    public EvidenceSet {
        anyOf = List.copyOf(anyOf);
    }

    /** Whether it is about where somebody lives, which accounts may know already. */
    public boolean isAboutResidency() {
        return proves.startsWith(ADDRESS);
    }
}
