package uk.kerbside.permits.dispensation;

/** Where nobody is dispensed unless an order says so by its reference. */
public enum Restriction {
    DOUBLE_YELLOW,
    DISABLED_BAY,
    BUS_STOP
}
