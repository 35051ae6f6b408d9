package uk.kerbside.helpline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says how accounts behaves, and what it was asked. */
public final class AccountsService {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AccountsService() {}

    /** It answers as it should. */
    public static void works() {
        send("/mode", "WORKS");
    }

    /** It takes ten seconds for each answer. */
    public static void isSlow() {
        send("/mode", "SLOW");
    }

    /** It answers with a failure of its own. */
    public static void isBroken() {
        send("/mode", "BROKEN");
    }

    /** It answers with something that is no JSON. */
    public static void babbles() {
        send("/mode", "BABBLES");
    }

    /** It finds every number at fault. */
    public static void refusesNumbers() {
        send("/mode", "REFUSES");
    }

    /** Nobody listens. */
    public static void isAway() {
        send("/mode", "AWAY");
    }

    /** These accounts have given this number. */
    public static void knows(String phone, String... accountIds) {
        send("/phones", phone + "=" + String.join(",", accountIds));
    }

    /** What it was asked so far about a number: method, authorization, body. */
    public static List<String> heardAbout(String phone) {
        return send("/heard", "").lines().filter(line -> line.contains(phone)).toList();
    }

    private static String send(String path, String body) {
        String control = ConfigProvider.getConfig().getValue(Neighbours.CONTROL, String.class);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(control + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
