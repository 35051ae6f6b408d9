package uk.kerbside.permits.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ledger of changes to places and of who heard of them. Joins the caller's transaction. */
public interface ToldChanges {
    /**
     * Accounts with a permit for the place that was issued before the change begins and runs beyond that, and who have not
     * heard of the change as it is; by account, from just after one.
     *
     * @param beginning of the change: whoever got a permit since knows the place no other way
     */
    List<Holder> listUntold(PlaceChange change, Instant beginning, String afterAccountId, int limit);

    /**
     * Writes down that they hear of it.
     *
     * @return whether they had heard of another one for that day; empty when somebody else has told them just now
     */
    Optional<Boolean> record(PlaceChange change, Holder holder, Instant now);

    /** Changes somebody has heard of that begin after a day and were not taken back. */
    List<Standing> listStanding(LocalDate after);

    /** Who has heard of it and not that it does not come, by account. */
    List<Holder> listTold(Standing standing, int limit);

    /** @return false when somebody else has told them just now */
    boolean takeBack(Standing standing, String accountId, Instant now);

    /** How many accounts have heard of it. */
    int count(String placeCode, LocalDate from);

    /** An account, and which of its permits are good there. */
    record Holder(String accountId, List<String> permitNumbers) {
        public Holder {
            permitNumbers = List.copyOf(permitNumbers);
        }
    }

    /** A change as it was told. */
    record Standing(String placeCode, String placeName, LocalDate from) {}
}
