package uk.kerbside.accounts.invoice.rest;

/**
 * What documents say about VAT. A council that charges for permits under its traffic orders does so under a special legal regime and
 * is no taxable person for it (Value Added Tax Act 1994, section 41A).
 */
final class Vat {
    static final String OUTSIDE_SCOPE = "OUTSIDE_SCOPE";
    static final String ON_INVOICE = "Parking permits are outside the scope of VAT: none is charged.";
    static final String ON_CREDIT_NOTE =
            "Parking permits are outside the scope of VAT: none was charged, none is credited.";

    private Vat() {}
}
