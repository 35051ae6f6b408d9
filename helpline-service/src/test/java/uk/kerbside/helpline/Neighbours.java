package uk.kerbside.helpline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Accounts and Keycloak's token endpoint, as far as helpline asks them. Tests say over HTTP how accounts behaves: they
 * live under another class loader. The service itself gets a port that is known before it starts, because it reads its
 * own public keys from there.
 */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    /** Where tests say how accounts behaves. */
    static final String CONTROL = "kerbside.test.control-url";

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int HELD_SECONDS = 10;

    private final Map<String, String> accountsOf = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private volatile String mode = "WORKS";
    private volatile CountDownLatch held = new CountDownLatch(1);
    private int accountsPort;
    private HttpServer accounts;
    private HttpServer control;

    @Override
    public Map<String, String> start() {
        accountsPort = freePort();
        accounts = accounts();
        control = server(0);
        control.createContext("/mode", this::setMode);
        control.createContext("/phones", this::addPhone);
        control.createContext("/heard", exchange -> answer(exchange, 200, String.join("\n", heard)));
        control.start();
        int servicePort = freePort();
        String accountsUrl = "http://127.0.0.1:" + accountsPort;
        return Map.of(
                CONTROL,
                "http://127.0.0.1:" + control.getAddress().getPort(),
                "KERBSIDE_ACCOUNTS_URL",
                accountsUrl,
                "quarkus.oidc-client.token-path",
                accountsUrl + "/token",
                "quarkus.http.test-port",
                Integer.toString(servicePort),
                "KERBSIDE_HELPLINE_URL",
                "http://127.0.0.1:" + servicePort);
    }

    @Override
    public void stop() {
        held.countDown();
        if (accounts != null) {
            accounts.stop(0);
        }
        control.stop(0);
        workers.shutdownNow();
    }

    private HttpServer accounts() {
        HttpServer server = server(accountsPort);
        server.createContext("/v1/phone-lookups", this::lookUp);
        server.createContext("/token", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"token-of-helpline\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        });
        server.start();
        return server;
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        heard.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        String phone = body.replaceAll(".*\"phone\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        switch (mode) {
            case "SLOW" -> {
                hold();
                found(exchange, phone);
            }
            case "BROKEN" -> answer(exchange, 500, "");
            case "BABBLES" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                answer(exchange, 200, "<html>");
            }
            case "REFUSES" -> answer(exchange, 400, "");
            default -> found(exchange, phone);
        }
    }

    private void found(HttpExchange exchange, String phone) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, 200, "{\"accountIds\":[" + accountsOf.getOrDefault(phone, "") + "],\"unknownField\":1}");
    }

    private void hold() {
        try {
            held.await(HELD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void setMode(HttpExchange exchange) throws IOException {
        String wanted = body(exchange);
        held.countDown();
        held = new CountDownLatch(1);
        if (wanted.equals("AWAY") && accounts != null) {
            accounts.stop(0);
            accounts = null;
        } else if (!wanted.equals("AWAY") && accounts == null) {
            accounts = accounts();
        }
        mode = wanted;
        answer(exchange, 200, "");
    }

    /** The body is {@code phone=A-1,A-2}. */
    private void addPhone(HttpExchange exchange) throws IOException {
        String[] parts = body(exchange).split("=", 2);
        accountsOf.put(parts[0], "\"" + parts[1].replace(",", "\",\"") + "\"");
        answer(exchange, 200, "");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private HttpServer server(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
            server.setExecutor(workers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
