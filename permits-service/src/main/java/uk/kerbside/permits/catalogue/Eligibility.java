package uk.kerbside.permits.catalogue;

import java.util.List;

/**
 * Who may have it.
 *
 * @param residency whether living there must be proved; without proof an officer looks at the evidence
 * @param entitlements outcomes of checks that must be on record; without them an officer looks at the evidence
 * @param sponsored whether an organisation vouches for the holder, within a quota
 */
public record Eligibility(
        HolderKind holder,
        PropertyNeed property,
        boolean residency,
        CarFree carFree,
        List<String> entitlements,
        boolean sponsored) {

    /** What kind of account. */
    public enum HolderKind {
        PERSON,
        ORGANISATION,
        ANY
    }

    /** Which property the account needs. */
    public enum PropertyNeed {
        NONE,
        ANY,
        IN_ZONE,
        ON_SCHOOL_STREET
    }

    /** What it means to live in a car-free development (ruling 13). */
    public enum CarFree {
        ALLOWED,
        BLUE_BADGE_ONLY,
        BLOCKED
    }

    public Eligibility {
        entitlements = List.copyOf(entitlements);
    }
}
