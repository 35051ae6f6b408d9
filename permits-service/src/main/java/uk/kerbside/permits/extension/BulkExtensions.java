package uk.kerbside.permits.extension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;

/** All bulk extensions. */
public interface BulkExtensions {
    /** Adds one and writes it at once. */
    void add(BulkExtension extension);

    /** Writes what has changed at once, so that its version is known. */
    void save(BulkExtension extension);

    Optional<BulkExtension> find(String id);

    /** Locked until the transaction ends. */
    Optional<BulkExtension> findForUpdate(String id);

    /** Those that are worked on, the oldest first. */
    List<String> listOpen();

    /** Those that are being applied, or were done with that after an instant, the earliest applied first. */
    List<BulkExtension> listAppliedSince(Instant since);

    /** The latest first, from just after one. */
    List<BulkExtension> list(Optional<ListPosition> after, int limit);

    /** @throws NotFoundException when there is none */
    default BulkExtension get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("There is no bulk extension " + id + "."));
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws NotFoundException when there is none
     */
    default BulkExtension getForUpdate(String id) {
        return findForUpdate(id).orElseThrow(() -> new NotFoundException("There is no bulk extension " + id + "."));
    }

    /** Where one stands in the list. */
    record ListPosition(Instant askedAt, String id) {}
}
