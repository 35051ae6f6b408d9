package uk.kerbside.helpline.timeline.persistence;

/** The time line cannot be read or written just now. */
final class TimeLineUnavailableException extends RuntimeException {
    TimeLineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
