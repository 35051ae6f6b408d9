package uk.kerbside.kit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.incoming.DeadLetterDesk;

/** What operators read: lines of JSON, found by the trace of a request, with nothing in them that is somebody's. */
@Tag("X-8")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class JsonLogsTest {
    private static final Path LOG = Path.of("target/kit.log");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
    private int linesBefore;

    @Inject
    DataSource database;

    @AfterEach
    void nothing_is_left_waiting() throws SQLException {
        DeadLetterDesk.discardAll(database);
    }

    @BeforeEach
    void only_what_is_written_from_now_on_is_read() {
        linesBefore = lines().size();
    }

    @Test
    void a_line_carries_the_trace_of_the_request_that_led_to_it_and_a_masked_mark() {
        given().auth()
                .oauth2(KitTokens.of("rita", Roles.CUSTOMER))
                .header("traceparent", traceparent)
                .contentType(ContentType.JSON)
                .post("/v1/things/looks/LG09RVK")
                .then()
                .statusCode(204);

        JsonNode line = awaitLineOfTrace();
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("loggerName").asText()).isEqualTo(EffectResource.class.getName());
        assertThat(line.path("message").asText()).startsWith("Somebody looked at ");
        assertThat(line.path("mdc").path("spanId").asText()).matches("[0-9a-f]{16}");
        assertThat(Instant.parse(line.path("timestamp").asText().replaceFirst("[+]05:45$", "Z")))
                .isNotNull();
        assertNothingWasLoggedOf("LG09RVK");
    }

    @Test
    void a_failure_of_ours_is_logged_under_the_trace_its_problem_names() {
        String answered = given().auth()
                .oauth2(KitTokens.of("rita-of-the-logs", Roles.CUSTOMER))
                .header("traceparent", traceparent)
                .get("/v1/things/failure")
                .then()
                .statusCode(500)
                .extract()
                .path("traceId");

        assertThat(answered).isEqualTo(trace);
        JsonNode line = awaitLineOfTrace();
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("exception").path("exceptionType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertNothingWasLoggedOf("rita-of-the-logs");
    }

    @Test
    void a_request_that_is_refused_leaves_nothing_of_its_body() {
        given().auth()
                .oauth2(KitTokens.of("rita", Roles.CUSTOMER))
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Mrs Rita Resident of 7 Como Street\", \"count\": \"LG09RVK\"}")
                .post("/v1/things/checks")
                .then()
                .statusCode(400);
        somethingLaterIsLogged();

        assertNothingWasLoggedOf("Rita Resident");
        assertNothingWasLoggedOf("LG09RVK");
    }

    @Test
    void a_constraint_that_is_hurt_leaves_the_values_that_hurt_it_in_the_database() {
        String name = "Mrs Rita Resident " + trace;
        for (String key : List.of("first", "second")) {
            given().auth()
                    .oauth2(KitTokens.of("rita", Roles.CUSTOMER))
                    .header("traceparent", traceparent)
                    .header("Idempotency-Key", key + trace)
                    .contentType(ContentType.JSON)
                    .body("{\"name\": \"" + name + "\", \"count\": 1}")
                    .post("/v1/things");
        }

        assertThat(awaitLineOfTrace().path("message").asText()).isEqualTo("Answered CONFLICTING_CHANGE");
        assertNothingWasLoggedOf(name);
    }

    @Test
    void an_event_nobody_can_read_is_logged_by_its_place_and_without_what_it_says() {
        String caseId = "case-" + UUID.randomUUID();
        CaseOpened fact = new CaseOpened(
                new Revision(1, 1), caseId, Optional.empty(), "TOLD", Instant.parse("2026-11-24T09:00:00Z"));
        ProducerRecord<String, byte[]> proper = KitTopics.message(fact, caseId);
        ProducerRecord<String, byte[]> spoilt = new ProducerRecord<>(
                proper.topic(),
                null,
                caseId,
                "{\"caseId\": \"LG09RVK\", \"openedAt\": \"Mrs Rita Resident\"}".getBytes(StandardCharsets.UTF_8),
                proper.headers());

        KitTopics.send(spoilt);

        await().atMost(PATIENCE).until(() -> newLines().stream()
                .anyMatch(line ->
                        line.contains("The event at kerbside.cases.v1-") && line.contains("waits as a dead letter")));
        assertNothingWasLoggedOf("LG09RVK");
        assertNothingWasLoggedOf("Rita Resident");
    }

    private void somethingLaterIsLogged() {
        given().auth()
                .oauth2(KitTokens.of("rita", Roles.CUSTOMER))
                .header("traceparent", traceparent)
                .contentType(ContentType.JSON)
                .post("/v1/things/looks/XY69ZZT")
                .then()
                .statusCode(204);
        awaitLineOfTrace();
    }

    private JsonNode awaitLineOfTrace() {
        return await("a line of trace " + trace)
                .atMost(PATIENCE)
                .until(
                        () -> newLines().stream()
                                .filter(line -> line.contains(trace))
                                .map(JsonLogsTest::parsed)
                                .filter(line -> line.path("mdc")
                                        .path("traceId")
                                        .asText()
                                        .equals(trace))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void assertNothingWasLoggedOf(String personal) {
        assertThat(newLines()).isNotEmpty().noneMatch(line -> line.contains(personal));
    }

    private List<String> newLines() {
        List<String> all = lines();
        return all.subList(linesBefore, all.size());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This line of the log is no JSON: " + line, e);
        }
    }
}
