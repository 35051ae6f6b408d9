package uk.kerbside.permits.provisional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All provisional cover there was. */
public interface Covers {
    void add(Cover cover);

    Optional<Cover> find(String applicationId);

    /**
     * Has those follow each other, until their transactions end, who ask for the same household.
     *
     * @param household the property, or the account where there is none
     */
    void follow(String household);

    /**
     * Whether there was cover at the property since then, or it is asked for and not paid yet: of this account, of somebody
     * who still lives there, or for one of these vehicles.
     */
    boolean wasCovered(Seeker seeker, Instant since);

    /** Those of which papers are awaited and that end by an instant and had fewer reminders; their applications are locked. */
    List<Cover> listToRemind(int reminders, Instant endingBy, Instant now, int limit);

    /** Applications whose covers officers were to hear of until an instant, the longest first. */
    List<String> listToldUntil(Instant now, int limit);

    /** Who asks, and for what. */
    record Seeker(String applicationId, String accountId, Optional<String> uprn, List<String> vrms) {}
}
