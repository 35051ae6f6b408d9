package uk.kerbside.accounts.message.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * GOV.UK Notify as its published REST documentation (version 2) describes it, on this machine: tokens that are good for
 * thirty seconds, which fields a request must have, which errors there are, fields we do not read included. Unlike us it
 * does not know a reference from another: sent twice is sent twice.
 */
final class NotifyStub implements AutoCloseable {
    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String KEY = "council_live-" + SERVICE + "-" + SECRET;
    static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN =
            Set.of("email_address", "phone_number", "template_id", "personalisation", "reference");

    /** Answers something else than usual next time. */
    record Answer(int status, String body) {}

    /** A notification as the provider keeps it. */
    static final class Kept {
        final String type;
        final JsonNode request;
        String status = "created";

        Kept(String type, JsonNode request) {
            this.type = type;
            this.request = request;
        }
    }

    final Map<String, Kept> notifications = new LinkedHashMap<>();
    final Instant now;
    Answer next;
    boolean losesAnswers;
    private final HttpServer server;

    NotifyStub(Instant now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v2/notifications", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Kept only() {
        if (notifications.size() != 1) {
            throw new IllegalStateException("There are " + notifications.size());
        }
        return notifications.values().iterator().next();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = next != null ? next : answer(exchange, body);
        next = null;
        if (losesAnswers) {
            losesAnswers = false;
            exchange.close();
            return;
        }
        byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        String fault = faultOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!fault.isEmpty()) {
            return error(403, "AuthError", fault);
        }
        String rest = exchange.getRequestURI().getPath().substring("/v2/notifications".length());
        if (exchange.getRequestMethod().equals("POST")) {
            return send(rest.substring(1), JSON.readTree(body));
        }
        return rest.isEmpty() ? list(exchange.getRequestURI().getQuery()) : get(rest.substring(1));
    }

    /** JSON Web Token, HS256 with the secret of the key; {@code iss} is the service, {@code iat} within 30 seconds. */
    private String faultOf(String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return "Unauthorized: authentication token must be provided";
        }
        try {
            String[] parts = authorization.substring("Bearer ".length()).split("\\.");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String right = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8)));
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            boolean sound = right.equals(parts[2])
                    && header.path("alg").asText().equals("HS256")
                    && header.path("typ").asText().equals("JWT")
                    && claims.path("iss").asText().equals(SERVICE)
                    && claims.path("iat").isIntegralNumber();
            if (!sound) {
                return "Invalid token: API key not found";
            }
            return Math.abs(claims.path("iat").asLong() - now.getEpochSecond()) > 30
                    ? "Error: Your system clock must be accurate to within 30 seconds"
                    : "";
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return "Invalid token: signature, api token is not valid";
        }
    }

    private Answer send(String type, JsonNode request) {
        for (Map.Entry<String, JsonNode> field : request.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                return error(400, "ValidationError", "Additional properties are not allowed (" + field.getKey() + ")");
            }
        }
        if (!request.path("template_id").asText().equals(TEMPLATE)) {
            return error(400, "BadRequestError", "Template not found");
        }
        if (request.at("/personalisation/body").asText().isBlank()) {
            return error(400, "BadRequestError", "Missing personalisation: body");
        }
        String fault =
                switch (type) {
                    case "email" ->
                        request.path("email_address").asText().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                                ? ""
                                : "email_address Not a valid email address";
                    case "sms" ->
                        request.path("phone_number").asText().matches("\\+?[0-9]{9,15}")
                                ? ""
                                : "phone_number Not enough digits";
                    case "letter" -> faultOfLines(request.path("personalisation"));
                    default -> throw new IllegalArgumentException(type);
                };
        if (!fault.isEmpty()) {
            return error(400, "ValidationError", fault);
        }
        String id = UUID.randomUUID().toString();
        notifications.put(id, new Kept(type, request));
        ObjectNode sent = JSON.createObjectNode().put("id", id);
        sent.set("reference", request.path("reference"));
        sent.putObject("content").put("body", "...").put("subject", "...");
        sent.put("uri", address() + "/v2/notifications/" + id);
        sent.putObject("template").put("id", TEMPLATE).put("version", 2).put("uri", "...");
        return new Answer(201, sent.toString());
    }

    /** At least three lines, the last of them a postcode. */
    private static String faultOfLines(JsonNode personalisation) {
        int lines = 0;
        while (personalisation.has("address_line_" + (lines + 1))) {
            lines++;
        }
        if (lines < 3) {
            return "Address must be at least 3 lines";
        }
        return personalisation.path("address_line_" + lines).asText().matches("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}")
                ? ""
                : "Last line of address must be a real UK postcode or another country";
    }

    private Answer get(String id) {
        Kept kept = notifications.get(id);
        return kept == null
                ? error(404, "NoResultFound", "No result found")
                : new Answer(200, shown(id, kept).toString());
    }

    private Answer list(String query) {
        String reference = query.substring("reference=".length());
        ObjectNode found = JSON.createObjectNode();
        ArrayNode list = found.putArray("notifications");
        notifications.forEach((id, kept) -> {
            if (kept.request.path("reference").asText().equals(reference)) {
                list.add(shown(id, kept));
            }
        });
        found.putObject("links").put("current", address() + "/v2/notifications");
        return new Answer(200, found.toString());
    }

    private static ObjectNode shown(String id, Kept kept) {
        ObjectNode shown = JSON.createObjectNode()
                .put("id", id)
                .put("type", kept.type)
                .put("status", kept.status)
                .put("created_at", "2026-11-24T12:00:00.000000Z")
                .put("created_by_name", "");
        shown.set("reference", kept.request.path("reference"));
        shown.set("email_address", kept.request.path("email_address"));
        return shown;
    }

    static Answer error(int status, String kind, String message) {
        ObjectNode error = JSON.createObjectNode().put("status_code", status);
        error.putArray("errors").addObject().put("error", kind).put("message", message);
        return new Answer(status, error.toString());
    }
}
