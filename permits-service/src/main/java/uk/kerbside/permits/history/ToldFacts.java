package uk.kerbside.permits.history;

import java.util.List;
import java.util.Optional;

/** What was written down when it happened, the oldest first. */
public interface ToldFacts {
    /** What happened to an application, its charge and its permit. */
    List<HistoryEntry> ofApplication(
            String id, Optional<String> chargeId, Optional<String> permitNumber, Reader reader);

    /**
     * What happened to a permit, to the applications it came from or was renewed by, to every charge that was raised for
     * it, and whatever else was told of it by its number.
     *
     * @param rightId its right, whose first revision says how one without an application came to be
     * @param applicationId the one it comes from; absent for one taken over from paper
     */
    List<HistoryEntry> ofPermit(String number, String rightId, Optional<String> applicationId, Reader reader);
}
