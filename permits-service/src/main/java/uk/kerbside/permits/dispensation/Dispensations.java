package uk.kerbside.permits.dispensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;

/** All dispensations. */
public interface Dispensations {
    void add(Dispensation dispensation);

    /** Flushed, so that its version is known. */
    void save(Dispensation dispensation);

    Optional<Dispensation> find(String reference);

    /** Locked until the transaction ends. */
    Optional<Dispensation> findForUpdate(String reference);

    /** The one requested last first, from just after a position. */
    List<Dispensation> search(Search search, Optional<ListPosition> after, int limit);

    /**
     * How many requests of an account wait for a decision and are not over. Who asks for the same account has to wait until the
     * transaction ends.
     */
    int countWaitingForUpdate(String accountId, Instant now);

    /** Those of which holders are still to be told, the oldest first. */
    List<String> listToTell(int limit);

    /** Those enforcement was told of, by reference, from just after one; locked. */
    List<Dispensation> listPublishedForUpdate(String afterReference, int limit);

    /**
     * What narrows the search; what is absent narrows nothing.
     *
     * @param marks readings of one mark
     * @param goodAt only those whose dates contain that instant
     */
    record Search(
            Optional<String> accountId,
            Set<Vrm> marks,
            Optional<String> placeCode,
            Optional<DispensationStatus> status,
            Optional<Instant> goodAt) {
        /** All of one account. */
        public static Search of(String accountId) {
            return new Search(Optional.of(accountId), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Search[" + placeCode + ", " + status + ", " + goodAt + "]";
        }
    }

    /** Where one stands in the list. */
    record ListPosition(Instant requestedAt, String reference) {}

    /** @throws NotFoundException when there is none */
    default Dispensation get(String reference) {
        return find(reference).orElseThrow(() -> new NotFoundException("There is no dispensation " + reference + "."));
    }
}
