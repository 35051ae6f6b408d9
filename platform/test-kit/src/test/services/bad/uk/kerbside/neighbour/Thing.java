package uk.kerbside.neighbour;

/** Belongs to another service. */
public class Thing {}
