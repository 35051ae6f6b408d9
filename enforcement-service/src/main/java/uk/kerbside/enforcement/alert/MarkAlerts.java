package uk.kerbside.enforcement.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.vrm.FoldedVrm;

/** The list of alerts in the database. Every method joins the caller's transaction, if there is one. */
public interface MarkAlerts {
    /** Where a page ended. */
    record After(Instant overAt, UUID alertId) {}

    void add(MarkAlert alert);

    /** @return whether nobody else has changed it since */
    boolean end(MarkAlert ended);

    Optional<MarkAlert> find(UUID alertId);

    /** All that are not over at that time, those that are over first coming first. */
    List<MarkAlert> listNotOver(Instant at, Optional<After> after, int limit);

    /** All that are not over at that time. */
    List<MarkAlert> listNotOver(Instant at);

    /** Every one that ever stood on the list for a mark that looks like this one, the newest first. */
    List<MarkAlert> listOf(FoldedVrm folded, int limit);

    /** The same for several marks in one statement; so many of each. */
    List<MarkAlert> listOfEach(Collection<FoldedVrm> folded, int limit);
}
