package uk.kerbside.permits.limit;

import java.util.Comparator;
import java.util.Optional;
import uk.kerbside.permits.catalogue.Limit;

/**
 * What is counted. Counters are locked in the order of their keys.
 *
 * @param of whose: a property reference, an account id, an account at a car park
 */
public record LimitKey(String typeCode, Limit.Scope scope, String of) implements Comparable<LimitKey> {
    private static final Comparator<LimitKey> ORDER = Comparator.comparing(LimitKey::typeCode)
            .thenComparing(LimitKey::scope)
            .thenComparing(LimitKey::of);

    /**
     * What a permit counts towards.
     *
     * @param mainPlace what the permit is for
     * @return empty where a property is counted and none is known
     */
    public static Optional<LimitKey> of(
            String typeCode, Limit.Scope scope, String accountId, Optional<String> uprn, String mainPlace) {
        Optional<String> whose =
                switch (scope) {
                    case HOUSEHOLD, PROPERTY -> uprn;
                    case ACCOUNT, ORGANISATION -> Optional.of(accountId);
                    case CAR_PARK -> Optional.of(accountId + "@" + mainPlace);
                    case PLACE -> Optional.of(mainPlace);
                };
        return whose.map(of -> new LimitKey(typeCode, scope, of));
    }

    @Override
    public int compareTo(LimitKey other) {
        return ORDER.compare(this, other);
    }
}
