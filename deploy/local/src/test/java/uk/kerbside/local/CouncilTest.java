package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilTest {

    private record Sent(String path, String contentType, String idempotencyKey, String authorization) {}

    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    private HttpServer server;
    private StackSettings settings;
    private Path files;
    private String refusedPath = "";

    @BeforeEach
    void two_services_and_keycloak_on_one_port() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/", exchange -> answer(exchange, 200, "{\"access_token\":\"admins-token\"}"));
        server.createContext("/v1/", this::receive);
        server.start();
        int port = server.getAddress().getPort();
        settings = StackSettings.forTests(folder, folder.resolve("state"))
                .withParts(Set.of(Part.KEYCLOAK, Part.PERMITS, Part.ACCOUNTS))
                .withPorts(Ports.standard()
                        .with(Part.KEYCLOAK, port)
                        .with(Part.PERMITS, port)
                        .with(Part.ACCOUNTS, port));
        files = Files.createDirectories(folder.resolve("council"));
        for (String name :
                List.of("calendar.csv", "places.csv", "permit-types.json", "properties.csv", "council-tax.csv")) {
            Files.writeString(files.resolve(name), "content of " + name);
        }
    }

    @AfterEach
    void no_server_left() {
        server.stop(0);
    }

    @Test
    void everything_is_sent_in_order_as_the_administrator_and_reported() {
        council().load(told::add);

        assertThat(sent)
                .extracting(Sent::path)
                .containsExactly(
                        "/v1/calendar-imports",
                        "/v1/place-imports",
                        "/v1/permit-type-imports",
                        "/v1/property-imports",
                        "/v1/council-tax-imports");
        assertThat(sent).extracting(Sent::authorization).containsOnly("Bearer admins-token");
        assertThat(sent)
                .extracting(Sent::idempotencyKey)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(sent.get(2).contentType()).isEqualTo("application/json");
        assertThat(told).hasSize(5).allMatch(line -> line.contains("accepted 7, refused 1"));
    }

    @Test
    void it_is_loaded_when_the_last_file_of_it_is_there() {
        assertThat(council().isLoaded()).isFalse();
        refusedPath = "/v1/council-tax-imports";
        assertThatThrownBy(() -> council().load(told::add)).isInstanceOf(StackFailure.class);
        assertThat(council().isLoaded()).isFalse();
        refusedPath = "";

        council().load(told::add);

        assertThat(council().isLoaded()).isTrue();
    }

    @Test
    void what_is_there_already_is_not_sent_again() {
        council().load(told::add);
        sent.clear();

        council().load(told::add);

        assertThat(sent).isEmpty();
    }

    @Test
    void a_changed_file_is_sent_again_under_another_key() throws IOException {
        council().load(told::add);
        String before = sent.get(1).idempotencyKey();
        sent.clear();
        Files.writeString(files.resolve("places.csv"), "one place more");

        council().load(told::add);

        assertThat(sent).extracting(Sent::path).containsExactly("/v1/place-imports");
        assertThat(sent.getFirst().idempotencyKey()).isNotEqualTo(before);
    }

    @Test
    void a_refused_file_is_named_with_the_answer_and_those_before_it_count() {
        refusedPath = "/v1/property-imports";

        assertThatThrownBy(() -> council().load(told::add))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("accounts-service answered 422")
                .hasMessageContaining("properties.csv");

        refusedPath = "";
        sent.clear();
        council().load(told::add);
        assertThat(sent).extracting(Sent::path).containsExactly("/v1/property-imports", "/v1/council-tax-imports");
    }

    private Council council() {
        StateFolder state = new StateFolder(settings.state());
        state.make();
        return new Council(RunningStack.of(settings, state), files, folder.resolve("loaded.properties"));
    }

    private void receive(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        sent.add(new Sent(
                path,
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization")));
        if (path.equals(refusedPath)) {
            answer(exchange, 422, "{\"code\":\"HEADER_UNKNOWN\"}");
        } else {
            answer(exchange, 201, "{\"accepted\":7,\"refused\":1,\"repaired\":0}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
