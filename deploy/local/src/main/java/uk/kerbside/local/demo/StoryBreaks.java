package uk.kerbside.local.demo;

/** The suite did not answer as the story expects; the message says what happened in plain words. */
public final class StoryBreaks extends RuntimeException {
    StoryBreaks(String message) {
        super(message);
    }

    StoryBreaks(String message, Throwable cause) {
        super(message, cause);
    }
}
