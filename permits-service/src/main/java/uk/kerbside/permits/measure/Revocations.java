package uk.kerbside.permits.measure;

import java.util.List;
import java.util.Optional;

/** All revocations. A permit has one at a time that is not undone. */
public interface Revocations {
    /** Adds one and writes it at once. */
    void add(Revocation revocation);

    /** Writes what has changed at once, so that its version is known. */
    void save(Revocation revocation);

    /** The one of a permit that is not undone. */
    Optional<Revocation> findStanding(String permitNumber);

    /** The newest one of a permit, undone or not. */
    Optional<Revocation> findLatest(String permitNumber);

    /** Those with an appeal that waits, the first due first, from just after one. */
    List<Revocation> listAppealed(Optional<AppealPosition> after, int limit);
}
