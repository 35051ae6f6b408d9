package uk.kerbside.kit.problem;

import java.util.Arrays;

/** Tells a form that cannot be read from a failure of ours: the framework throws plain exceptions for both. */
final class FormFaults {
    private static final String READER_OF_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private FormFaults() {}

    /** Whether a failure comes from reading a form: a broken escape, or more fields than anybody sends. */
    static boolean isWhy(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(READER_OF_FORMS));
    }
}
