package uk.kerbside.accounts.message;

/** Puts messages into words, by the council's templates or those this service brings. */
public interface MessageWriter {
    /** By the template in force now: in this language if there is one, else in English. */
    Written write(Content content, String language);

    /** By the very template something was written by before, whatever is in force now. */
    Written writeAgain(Content content, String language, int templateVersion);
}
