package uk.kerbside.events.payments;

/** How a charge was paid. */
public enum PaymentMethod {
    CARD,
    MOTO,
    COUNTER
}
