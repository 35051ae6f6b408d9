package uk.kerbside.bad.parking;

/** Is no fact. */
record PermitUpdated(String number) {}
