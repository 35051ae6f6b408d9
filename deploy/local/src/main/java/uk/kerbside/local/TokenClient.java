package uk.kerbside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs people and machines of a local stack in and returns their access tokens. */
final class TokenClient {

    /** Printed in the README: these users exist in local stacks only. */
    static final String DEMO_PASSWORD = "kerbside-demo";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI keycloak;
    private final Secrets secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    TokenClient(URI keycloak, Secrets secrets) {
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    String tokenOf(String user) {
        Map<String, String> form = new TreeMap<>();
        if (secrets.hasClient(user)) {
            form.putAll(Map.of("grant_type", "client_credentials", "client_id", user));
            form.put("client_secret", secrets.client(user));
        } else {
            form.putAll(Map.of("grant_type", "password", "client_id", "kerbside-cli", "scope", "openid"));
            form.putAll(Map.of("username", user, "password", DEMO_PASSWORD));
        }
        HttpRequest request = HttpRequest.newBuilder(keycloak.resolve("/realms/kerbside/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new StackFailure("Keycloak gives no token for " + user + ": "
                        + body.path("error_description")
                                .asText(body.path("error").asText("status " + response.statusCode())));
            }
            return body.get("access_token").asText();
        } catch (IOException e) {
            throw new StackFailure(
                    "Keycloak does not answer at " + keycloak + ". Is the stack up? ./kerbside status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Signing in was broken off.", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
