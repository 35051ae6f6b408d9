package uk.kerbside.enforcement.offline;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.kerbside.kit.problem.ProblemException;

/**
 * One of many that are handed in, whose problem harms no other.
 *
 * @param value what has become of it so far, unless it has a problem
 */
record Item<T>(Optional<String> checkId, Optional<T> value, Optional<ProblemException> problem) {
    static <T> Item<T> of(Optional<String> checkId, Supplier<T> value) {
        try {
            return new Item<>(checkId, Optional.of(value.get()), Optional.empty());
        } catch (ProblemException e) {
            return new Item<>(checkId, Optional.empty(), Optional.of(e));
        }
    }

    /** Goes on with it, unless it has a problem already. */
    <R> Item<R> then(Function<T, R> next) {
        return value.map(so -> of(checkId, () -> next.apply(so)))
                .orElseGet(() -> new Item<>(checkId, Optional.empty(), problem));
    }
}
