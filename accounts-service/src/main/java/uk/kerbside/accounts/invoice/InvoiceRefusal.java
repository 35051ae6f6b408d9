package uk.kerbside.accounts.invoice;

import uk.kerbside.kit.problem.Refusal;

/** Why an invoice or a credit note stays as it is. */
public enum InvoiceRefusal implements Refusal {
    INVOICE_SETTLED("The money of this invoice has come already"),
    CREDIT_USED("Nothing of this credit note is left");

    private final String title;

    InvoiceRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
