package uk.kerbside.permits.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Accounts and Keycloak's token endpoint, as far as permits asks them. Every UPRN is known, in zone RO5; of addresses
 * those that begin with {@code "At "} are known, and the next word is the UPRN. A reference always has the same account.
 * Tests say over HTTP how it behaves: they live under another class loader.
 */
public final class AccountsStub implements QuarkusTestResourceLifecycleManager {
    /** Where tests say how accounts behaves. */
    static final String CONTROL = "kerbside.test.accounts-control-url";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String mode = "WORKS";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        200,
                        JSON.createObjectNode()
                                .put("access_token", "token-of-permits")
                                .put("token_type", "Bearer")
                                .put("expires_in", 300)));
        server.createContext("/v1/property-matches", exchange -> answer(exchange, AccountsStub::match));
        server.createContext("/v1/assisted-accounts", exchange -> answer(exchange, AccountsStub::open));
        server.createContext("/mode", exchange -> {
            mode = new String(exchange.getRequestBody().readAllBytes());
            heard.clear();
            answer(exchange, 200, JSON.createObjectNode());
        });
        server.createContext("/heard", exchange -> answer(exchange, 200, JSON.valueToTree(heard)));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                CONTROL,
                address,
                "KERBSIDE_ACCOUNTS_URL",
                address,
                "quarkus.oidc-client.token-path",
                address + "/token",
                // Small portions, so that a short file goes through everything a long one does; tests say when it is
                // worked on.
                "kerbside.permits.migration.rows-at-once",
                "3",
                "kerbside.permits.migration.run-every",
                "1h",
                // What this accounts opens is never published.
                "kerbside.permits.migration.accounts-awaited",
                "0s");
    }

    @Override
    public void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        heard.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + question);
        switch (mode) {
            case "AWAY" -> answer(exchange, 503, JSON.createObjectNode());
            case "REFUSES" -> answer(exchange, 400, JSON.createObjectNode());
            default -> answer(exchange, 200, answers.to((ArrayNode) question.get("items")));
        }
    }

    private static JsonNode match(ArrayNode items) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode answers = all.putArray("items");
        for (JsonNode item : items) {
            String address = item.path("address").asText();
            boolean known = item.path("uprn").isTextual();
            ObjectNode answer = answers.addObject();
            if (known || address.startsWith("At ")) {
                answer.put("by", known ? "UPRN" : "ADDRESS");
                answer.putObject("property")
                        .put("uprn", known ? item.get("uprn").asText() : address.split(" ")[1])
                        .put("zone", "RO5")
                        .put("ward", "W04")
                        .put("carFree", false);
            }
        }
        return all;
    }

    private static JsonNode open(ArrayNode items) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode answers = all.putArray("items");
        for (JsonNode item : items) {
            String reference = item.get("reference").asText();
            ObjectNode answer = answers.addObject();
            answer.put("reference", reference).put("accountId", "A-of-" + reference.replace("paper:", ""));
            ArrayNode notices = answer.putArray("notices");
            if (item.path("phone").asText().equals("ask next door")) {
                notices.add("PHONE_UNUSABLE");
            }
        }
        return all;
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @FunctionalInterface
    private interface Answers {
        JsonNode to(ArrayNode items);
    }
}
