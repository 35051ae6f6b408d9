package uk.kerbside.bad.parking.persistence;

/** An edge for everybody to use. */
public class Exposed {}
