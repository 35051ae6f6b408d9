package uk.kerbside.accounts.payment;

/** Why money goes back. The names are told to other services. */
public enum RefundReason {
    /** It came after the charge was withdrawn. */
    WITHDRAWN,
    /** Another payment had paid the charge: the charge stays paid. */
    PAID_TWICE,
    /** Its issuer asked for it: the charge stays paid, by what is left. */
    REQUESTED;

    /** Whether nobody may keep it: it is ordered again until it is back. */
    boolean isNobodys() {
        return this != REQUESTED;
    }
}
