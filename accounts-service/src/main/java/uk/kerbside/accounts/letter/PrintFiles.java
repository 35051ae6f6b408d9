package uk.kerbside.accounts.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The print files there are. */
public interface PrintFiles {
    /** Writes a new or changed one at once. */
    void save(PrintFile file);

    Optional<PrintFile> find(String printFileId);

    /** Locked until the transaction ends. */
    Optional<PrintFile> findForUpdate(String printFileId);

    /** The latest first, from just after one. */
    List<PrintFile> list(Optional<Place> after, int limit);

    /** Where one stands in the list. */
    record Place(Instant madeAt, String printFileId) {}
}
