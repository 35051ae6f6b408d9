package uk.kerbside.permits.catalogue;

/** How many permits of the type one household, property ... may hold at once. */
public record Limit(Scope scope, int most) {
    /** Who shares the number. */
    public enum Scope {
        HOUSEHOLD,
        PROPERTY,
        ACCOUNT,
        ORGANISATION,
        /** An account at one car park. */
        CAR_PARK,
        /** All permits of the type for one place: set for the place and never in the rules. */
        PLACE
    }
}
