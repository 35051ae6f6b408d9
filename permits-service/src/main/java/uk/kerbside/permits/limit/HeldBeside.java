package uk.kerbside.permits.limit;

import java.time.Instant;

/** A place that is held whether there is one free or not: somebody had it before places were counted. */
public record HeldBeside(LimitKey key, String holder, Instant until) {}
