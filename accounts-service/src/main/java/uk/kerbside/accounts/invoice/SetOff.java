package uk.kerbside.accounts.invoice;

import uk.kerbside.kernel.Money;

/** So much of a credit note is taken off an invoice. */
public record SetOff(String creditNoteNumber, String invoiceNumber, Money amount) {}
