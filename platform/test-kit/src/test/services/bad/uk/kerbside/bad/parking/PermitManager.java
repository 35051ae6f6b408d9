package uk.kerbside.bad.parking;

/** Has a name that says nothing. */
class PermitManager {}
