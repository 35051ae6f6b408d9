package uk.kerbside.events.accounts;

/** How residency was proved. */
public enum ResidencyMethod {
    COUNCIL_TAX,
    EVIDENCE
}
