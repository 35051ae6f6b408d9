package uk.kerbside.permits.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.permit.Permit;

/** All permits, as officers look through them. */
public interface PermitRegister {
    /** Some in an order, from just after a place in it. */
    List<Permit> list(PermitFilter filter, PermitSort sort, Optional<Position> after, Instant now, int limit);

    /** Those that are looked for, the one granted last first, from just after one. */
    List<Permit> search(PermitSearch search, Optional<Position> after, int limit);

    /**
     * Where a permit stands in an order.
     *
     * @param at the instant it is sorted by; absent where it is sorted by number alone
     */
    record Position(Optional<Instant> at, String number) {
        /** Where it stands when sorted so. */
        public static Position of(Permit permit, PermitSort sort) {
            Optional<Instant> at =
                    switch (sort) {
                        case LATEST -> Optional.of(permit.grantedAt());
                        case ENDING -> Optional.of(permit.validUntil());
                        case NUMBER -> Optional.empty();
                    };
            return new Position(at, permit.number());
        }
    }
}
