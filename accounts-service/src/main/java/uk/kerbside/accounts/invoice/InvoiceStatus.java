package uk.kerbside.accounts.invoice;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of an invoice.
 *
 * <pre>
 * ISSUED ──its money came, or credit notes leave nothing to pay──▶ SETTLED
 * </pre>
 */
public enum InvoiceStatus {
    ISSUED,
    SETTLED;

    /** Which may follow. */
    public Set<InvoiceStatus> successors() {
        return switch (this) {
            case ISSUED -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.noneOf(InvoiceStatus.class);
        };
    }
}
