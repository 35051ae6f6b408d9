package uk.kerbside.permits.application;

/** Why the charge of an application is to be withdrawn; accounts hears it as this word. */
enum WithdrawalReason {
    NOT_PAID_IN_TIME,
    TAKEN_BACK
}
