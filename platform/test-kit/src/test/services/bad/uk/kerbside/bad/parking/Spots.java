package uk.kerbside.bad.parking;

/** Promises that something is found. */
interface Spots {
    String findByNumber(String number);
}
