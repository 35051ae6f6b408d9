package uk.kerbside.accounts.payment;

/** Why money goes back by itself. The names are told to other services. */
public enum RefundReason {
    /** It came after the charge was withdrawn. */
    WITHDRAWN,
    /** Another payment had paid the charge: the charge stays paid. */
    PAID_TWICE
}
