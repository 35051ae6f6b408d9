package uk.kerbside.kit.hearing;

/** One call of a handler, whatever became of it. */
public record Attempt(String key, String what, String traceId, long nanoTime) {}
