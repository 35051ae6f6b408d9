package uk.kerbside.accounts.payment;

/** What became of something at a provider that cannot be asked any more. */
public enum StrandedOutcome {
    /** The money of the payment came. */
    PAID,

    /** It never did, and will not. */
    CAME_TO_NOTHING,

    /** The money of a refund went back, by the provider or by the bank. */
    PAID_BACK
}
