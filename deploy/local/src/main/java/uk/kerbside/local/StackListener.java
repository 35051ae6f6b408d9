package uk.kerbside.local;

import java.time.Duration;

/** Hears what a stack does. Called from several threads; a call must not block. */
public interface StackListener {

    /** Says nothing. */
    StackListener SILENT = new StackListener() {};

    default void starting(Part part) {}

    default void ready(Part part, Duration took) {}

    /** A file of the sample council is in the databases. */
    default void loaded(String report) {}

    default void stopped(Part part) {}

    /** A part ended without being told to; the others go on. */
    default void died(Part part, StackFailure how) {}

    /** A process of an earlier run, whose launcher was killed, is being stopped. */
    default void leftOver(Part part, long pid) {}
}
