package uk.kerbside.bad.parking.deep.rest;

/** Lies too deep. */
class Buried {}
