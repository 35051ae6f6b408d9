package uk.kerbside.accounts.message;

/**
 * A message as somebody will read it.
 *
 * @param templateVersion the version of the template; 0 is the one this service brings
 * @param subject empty for a text message
 */
public record Written(int templateVersion, String subject, String body) {
    /** It may name people and marks. */
    @Override
    public String toString() {
        return "something written by version " + templateVersion;
    }
}
