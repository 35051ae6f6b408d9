package uk.kerbside.permits.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All suspensions. A permit has one at a time that is not lifted. */
public interface Suspensions {
    /** Adds one and writes it at once. */
    void add(Suspension suspension);

    /** Writes what has changed at once, so that its version is known. */
    void save(Suspension suspension);

    /** The one of a permit that is not lifted. */
    Optional<Suspension> findOpen(String permitNumber);

    /** The newest one of a permit, lifted or not. */
    Optional<Suspension> findLatest(String permitNumber);

    /** Permits of which a suspension takes effect now; appeals that wait hold it back. */
    List<String> listDue(Instant now, int limit);

    /** Permits of which a suspension's own end has come. */
    List<String> listOver(Instant now, int limit);

    /** Permits that are over, with a suspension that is not, and a permit that renews them. */
    List<String> listOutlived(Instant now, int limit);

    /** Those with an appeal that waits, also after their own end, the first due first, from just after one. */
    List<Suspension> listAppealed(Optional<AppealPosition> after, int limit);
}
