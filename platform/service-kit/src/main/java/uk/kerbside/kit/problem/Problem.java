package uk.kerbside.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem document.
 *
 * @param type the code as a URI
 * @param title one line, the same for every problem of this type
 * @param detail what happened this time, in plain English
 * @param code what a program acts on; stable
 * @param traceId under which this request stands in the logs
 * @param errors the values at fault, if it is the request that is
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:kerbside:problem:";

    /**
     * One value at fault.
     *
     * @param pointer JSON pointer into the body, or a slash and a parameter's name; empty for the body as a whole
     * @param message what is wrong with it
     */
    public record Fault(String pointer, String message) {
        String sentence() {
            return pointer.isEmpty() ? "The body " + message : pointer + " " + message;
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The document of one refusal. */
    public static Problem of(Refusal refusal, String detail, String traceId, List<Fault> errors) {
        return new Problem(typeOf(refusal), refusal.title(), refusal.status(), detail, refusal.name(), traceId, errors);
    }

    /** A code as a URI. */
    public static String typeOf(Refusal refusal) {
        return TYPES + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
