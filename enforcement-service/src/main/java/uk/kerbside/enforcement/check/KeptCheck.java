package uk.kerbside.enforcement.check;

/** A check that will not be lost any more. */
public record KeptCheck(CheckRecord check, StoredState state) {}
