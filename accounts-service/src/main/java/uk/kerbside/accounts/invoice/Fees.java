package uk.kerbside.accounts.invoice;

import java.time.Instant;
import java.util.List;

/** What organisations owe, invoiced or not yet. Every method joins the caller's transaction. */
public interface Fees {
    /** Once; a fee that is known changes nothing. */
    void add(Fee fee);

    /** Accounts that owe something from before an instant that stands on no invoice. */
    List<String> listOwing(Instant before);

    /** What an account owes from before then, the oldest first; locked, what others have locked left out. */
    List<Fee> listOwedForUpdate(String accountId, Instant before);

    /** They stand on that invoice. */
    void putOn(String invoiceNumber, List<Fee> fees);

    /** Those on an invoice, the oldest first. */
    List<Fee> listOn(String invoiceNumber);
}
