package uk.kerbside.bad;

/** Lies in no feature. */
class Stray {}
