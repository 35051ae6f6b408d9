package uk.kerbside.permits.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.accounts.KeeperRelation;

/**
 * Papers of which any one is enough; an application needs one out of each set that is asked of it.
 *
 * @param proves what it is about: {@code address}, {@code vehicle}
 * @param keepers of whom it is asked, by why they have the vehicle; absent where it is asked of everybody
 */
public record EvidenceSet(String proves, List<Paper> anyOf, Optional<List<KeeperRelation>> keepers) {
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
        keepers = keepers.map(List::copyOf);
    }

    /** Whether it is asked of whoever has a vehicle that way. */
    public boolean isAskedOf(KeeperRelation keeper) {
        return keepers.map(asked -> asked.contains(keeper)).orElse(true);
    }

    /** Whether it is about where somebody lives, which accounts may know already. */
    public boolean provesResidency() {
        return proves.startsWith(ADDRESS);
    }
}
