package uk.kerbside.kit.crash;

/** Told of each {@link CrashPoint} the running code passes. Does nothing in production; crash tests replace the bean. */
@FunctionalInterface
public interface CrashPoints {
    /** Passes every point. */
    CrashPoints NONE = point -> {};

    void passed(CrashPoint point);
}
