package uk.kerbside.permits.suspension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;

/** All suspensions of bays. */
public interface Suspensions {
    void add(BaySuspension suspension);

    Optional<BaySuspension> find(String reference);

    /** By beginning, the latest first, from just after a position. */
    List<BaySuspension> list(Filter filter, Optional<ListPosition> after, int limit);

    /** Those of whom holders are still to be told, the oldest first. */
    List<String> listToTell(int limit);

    /** @param notOverAt only those that are not over then */
    record Filter(Optional<String> placeCode, Optional<Instant> notOverAt) {}

    /** Where a suspension stands in the list. */
    record ListPosition(Instant startsAt, String reference) {}

    /** @throws NotFoundException when there is none */
    default BaySuspension get(String reference) {
        return find(reference).orElseThrow(() -> new NotFoundException("There is no suspension " + reference + "."));
    }
}
