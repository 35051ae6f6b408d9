package uk.kerbside.permits.limit;

import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.catalogue.Limit;

/**
 * Limits somebody sets one by one, beside those of a type's rules: how many permits of a type a place has, or an organisation
 * may sponsor. They count from the moment they are set.
 */
public interface SetLimits {
    /**
     * What is set. Nobody can set another one until the caller's transaction ends, so that who takes a place unlimited is
     * counted by who sets a limit afterwards.
     */
    Optional<Integer> find(LimitKey key);

    /** Sets it; empty for none any more. Waits for transactions that have read it. */
    void set(LimitKey key, Optional<Integer> most);

    /** Those of a scope, in the order of type and whose they are, from just after one. */
    List<SetLimit> list(Limit.Scope scope, Optional<LimitKey> after, int limit);

    /** Those of a scope that are somebody's. */
    List<SetLimit> listOf(Limit.Scope scope, String of);

    /** One that is set. */
    record SetLimit(LimitKey key, int most) {}
}
