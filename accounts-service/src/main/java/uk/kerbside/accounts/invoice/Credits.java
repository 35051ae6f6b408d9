package uk.kerbside.accounts.invoice;

import java.time.Instant;
import java.util.List;

/** What organisations owe no longer, on a credit note or not yet. Every method joins the caller's transaction. */
public interface Credits {
    /** Once; a credit that is known changes nothing. */
    void add(Credit credit);

    /** Accounts with something from before an instant that stands on no credit note. */
    List<String> listCredited(Instant before);

    /** What an account is credited from before then, the oldest first; locked, what others have locked left out. */
    List<Credit> listDueForUpdate(String accountId, Instant before);

    /** They stand on that credit note. */
    void putOn(String creditNoteNumber, List<Credit> credits);

    /** Those on a credit note, the oldest first. */
    List<Credit> listOn(String creditNoteNumber);
}
