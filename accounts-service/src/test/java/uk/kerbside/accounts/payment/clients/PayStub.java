package uk.kerbside.accounts.payment.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GOV.UK Pay as its published specification (1.0.3) describes it, on this machine: which fields a request must have and
 * of what kind, which answers there are and what stands in them, fields we do not read included.
 */
final class PayStub implements AutoCloseable {
    static final String KEY = "api_test_key";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers something else than usual next time. */
    record Answer(int status, String body) {}

    /** A payment as the provider keeps it. */
    static final class Kept {
        final String id;
        final JsonNode order;
        String status = "created";
        String code;
        long available;
        final Map<String, JsonNode> refunds = new LinkedHashMap<>();

        Kept(String id, JsonNode order) {
            this.id = id;
            this.order = order;
            this.available = order.path("amount").asLong();
        }
    }

    final Map<String, Kept> payments = new LinkedHashMap<>();
    final Map<String, String> byIdempotencyKey = new HashMap<>();
    final Map<String, Integer> calls = new HashMap<>();
    Answer next;
    boolean losesAnswers;
    private final HttpServer server;

    PayStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/payments", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Kept only() {
        return payments.values().iterator().next();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        calls.merge(exchange.getRequestMethod() + " " + path.replaceAll("/pay-[0-9]+", "/{id}"), 1, Integer::sum);
        Answer answer = next != null
                ? next
                : answer(exchange, path.substring("/v1/payments".length()).split("/"), body);
        next = null;
        if (losesAnswers) {
            losesAnswers = false;
            exchange.close();
            return;
        }
        byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, String[] path, byte[] body) throws IOException {
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, error("P0100", "Credentials are required to access this resource"));
        }
        String method = exchange.getRequestMethod();
        if (path.length < 2) {
            return method.equals("POST")
                    ? create(JSON.readTree(body), exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                    : search(exchange.getRequestURI().getQuery());
        }
        Kept payment = payments.get(path[1]);
        if (payment == null) {
            return new Answer(404, error("P0200", "Not found"));
        }
        if (path.length == 2) {
            return new Answer(200, result(payment));
        }
        if (path[2].equals("cancel")) {
            return cancel(payment);
        }
        if (path.length == 4) {
            return new Answer(200, payment.refunds.get(path[3]).toString());
        }
        return method.equals("POST")
                ? refund(payment, JSON.readTree(body))
                : new Answer(
                        200,
                        JSON.createObjectNode()
                                .put("payment_id", payment.id)
                                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                        "_embedded",
                                        JSON.createObjectNode()
                                                .set("refunds", JSON.valueToTree(payment.refunds.values())))
                                .toString());
    }

    /** The schema CreateCardPaymentRequest: four mandatory fields with their bounds. */
    private Answer create(JsonNode order, String key) {
        boolean isSound = order.path("amount").isIntegralNumber()
                && order.path("amount").asLong() >= 1
                && order.path("amount").asLong() <= 10_000_000
                && isText(order, "reference", 255)
                && isText(order, "description", 255)
                && isText(order, "return_url", 2000);
        if (!isSound || order.size() != 4) {
            return new Answer(422, error("P0102", "Invalid attribute value"));
        }
        if (key != null && byIdempotencyKey.containsKey(key)) {
            return new Answer(200, result(payments.get(byIdempotencyKey.get(key))));
        }
        Kept payment = new Kept("pay-" + (payments.size() + 1), order);
        payments.put(payment.id, payment);
        byIdempotencyKey.put(key, payment.id);
        return new Answer(201, result(payment));
    }

    private Answer search(String query) {
        String reference = query.substring("reference=".length());
        List<JsonNode> found = payments.values().stream()
                .filter(payment -> payment.order.path("reference").asText().equals(reference))
                .<JsonNode>map(payment -> JSON.createObjectNode()
                        .put("payment_id", payment.id)
                        .put("amount", payment.order.path("amount").asLong())
                        .put("reference", reference)
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set("state", state(payment))
                        .set("_links", JSON.createObjectNode().set("self", link("https://self.example"))))
                .toList();
        return new Answer(
                200,
                JSON.createObjectNode()
                        .put("total", found.size())
                        .put("count", found.size())
                        .put("page", 1)
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set("results", JSON.valueToTree(found))
                        .toString());
    }

    private Answer cancel(Kept payment) {
        if (!payment.status.equals("created") && !payment.status.equals("started")) {
            return new Answer(400, error("P0501", "Cancellation of payment failed"));
        }
        payment.status = "cancelled";
        payment.code = "P0040";
        return new Answer(204, "");
    }

    /** The schema PaymentRefundRequest. */
    private Answer refund(Kept payment, JsonNode order) {
        if (order.path("refund_amount_available").asLong() != payment.available) {
            return new Answer(412, error("P0604", "Refund amount available mismatch"));
        }
        long amount = order.path("amount").asLong();
        payment.available -= amount;
        JsonNode refund = JSON.createObjectNode()
                .put("refund_id", "refund-" + payment.id + "-" + (payment.refunds.size() + 1))
                .put("amount", amount)
                .put("status", "submitted")
                .put("created_date", "2026-11-24T12:00:00.000Z");
        payment.refunds.put(refund.path("refund_id").asText(), refund);
        return new Answer(202, refund.toString());
    }

    private static String result(Kept payment) {
        var links = JSON.createObjectNode();
        links.set("self", link("https://publicapi.payments.service.gov.uk/v1/payments/" + payment.id));
        if (payment.status.equals("created") || payment.status.equals("started")) {
            links.set("next_url", link("https://www.payments.service.gov.uk/secure/" + payment.id));
        }
        return JSON.createObjectNode()
                .put("payment_id", payment.id)
                .put("amount", payment.order.path("amount").asLong())
                .put("reference", payment.order.path("reference").asText())
                .put("description", payment.order.path("description").asText())
                .put("payment_provider", "sandbox")
                .put("created_date", "2026-11-24T12:00:00.000Z")
                .put("delayed_capture", false)
                .put("moto", false)
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("state", state(payment))
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("_links", links)
                .toString();
    }

    private static JsonNode state(Kept payment) {
        var state = JSON.createObjectNode()
                .put("status", payment.status)
                .put("finished", !List.of("created", "started", "submitted").contains(payment.status));
        if (payment.code != null) {
            state.put("code", payment.code).put("message", "Payment ended");
        }
        return state;
    }

    private static JsonNode link(String href) {
        return JSON.createObjectNode().put("href", href).put("method", "GET");
    }

    private static boolean isText(JsonNode order, String field, int longest) {
        return order.path(field).isTextual()
                && !order.path(field).asText().isEmpty()
                && order.path(field).asText().length() <= longest;
    }

    private static String error(String code, String description) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("description", description)
                .toString();
    }
}
