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
import java.util.List;
import java.util.Map;

/** Makes logins for residents who never were here before, as the registration page would. */
final class NewResidents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI keycloak;
    private final Secrets secrets;
    private final TokenClient tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    NewResidents(URI keycloak, Secrets secrets) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.tokens = new TokenClient(keycloak, secrets);
    }

    /** Registers {@code name} and signs them in; everybody who registers is a customer. */
    String tokenOfNew(String name) {
        String email = name + "@kerbside.example";
        Map<String, Object> user = Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                "Rita",
                "lastName",
                "Resident",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", TokenClient.DEMO_PASSWORD, "temporary", false)));
        try {
            HttpResponse<String> made = send(
                    HttpRequest.newBuilder(keycloak.resolve("/admin/realms/kerbside/users"))
                            .header("Authorization", "Bearer " + administratorToken())
                            .header("Content-Type", "application/json"),
                    JSON.writeValueAsString(user));
            if (made.statusCode() != 201) {
                throw new StackFailure(
                        "Keycloak did not register " + email + ": status " + made.statusCode() + " " + made.body());
            }
            return tokens.tokenOf(email);
        } catch (IOException e) {
            throw new StackFailure("Keycloak does not answer at " + keycloak + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Registering was broken off.", e);
        }
    }

    private String administratorToken() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=keycloak-administrator&password="
                + URLEncoder.encode(secrets.keycloakAdministrator(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                form);
        JsonNode token = JSON.readTree(answer.body()).path("access_token");
        if (token.isMissingNode()) {
            throw new StackFailure("Keycloak's administrator cannot sign in: status " + answer.statusCode());
        }
        return token.asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return http.send(
                request.timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
