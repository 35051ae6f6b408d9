package uk.kerbside.accounts.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The credit notes there are. */
public interface CreditNotes {
    /** Writes a new or changed one at once. */
    void save(CreditNote note);

    Optional<CreditNote> find(String creditNoteNumber);

    /** Locked until the transaction ends. */
    Optional<CreditNote> findForUpdate(String creditNoteNumber);

    /** Those of an account of which something is left, the oldest first; locked until the transaction ends. */
    List<CreditNote> listLeftForUpdate(String accountId);

    /** Those of an account, the latest first, from just after one. */
    List<CreditNote> list(String accountId, Optional<Place> after, int limit);

    /** Those of which something is left, the oldest first, from just after one. */
    List<CreditNote> listLeft(Optional<Place> after, int limit);

    /** So much of one is taken off an invoice. */
    void add(SetOff setOff);

    /** What was taken off an invoice, by credit note. */
    List<SetOff> listOfInvoice(String invoiceNumber);

    /** What a credit note was taken off. */
    List<SetOff> listOfCreditNote(String creditNoteNumber);

    /** Where one stands in a list. */
    record Place(Instant issuedAt, String creditNoteNumber) {}
}
