package uk.kerbside.testkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param headers by their names in lower case
 */
record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final int SHOWN = 260;

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + header("content-type") + " "
                + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
