package uk.kerbside.kit.problem;

/**
 * Why a request is answered with no. Implemented by enums: one for each feature, one constant for each reason. The
 * constant's name is public API: a client acts on it, so it is never renamed.
 */
public interface Refusal {
    /** The public code. */
    String name();

    /** One plain-English line, the same for every request refused for this reason. */
    String title();

    /** The HTTP status; a refused rule is a conflict with the state of things. */
    default int status() {
        return 409;
    }
}
