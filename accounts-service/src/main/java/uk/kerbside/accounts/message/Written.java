package uk.kerbside.accounts.message;

/**
 * A message as somebody will read it.
 *
 * @param language the one it is written in, as two letters of ISO 639-1
 * @param templateVersion the version of the template; 1 is the one this service brings
 * @param subject empty for a text message
 */
public record Written(String language, int templateVersion, String subject, String body) {
    /** It may name people and marks. */
    @Override
    public String toString() {
        return "something written by version " + templateVersion + " in " + language;
    }
}
