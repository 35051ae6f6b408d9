package uk.kerbside.kit.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitParts;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.hearing.HeardFacts;

/** What an operator sees of a service: whether it is well, worse or down, and how far it is behind. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class HealthAndFiguresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    IncomingFigures incoming;

    @Inject
    OutboxFigures outbox;

    @Inject
    HeardFacts heard;

    KitParts parts;

    private static JsonPath readiness(int status) {
        return given().get("/q/health/ready")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static String part(int status, String name) {
        return readiness(status).getString("checks.find { it.name == 'kerbside' }.data." + name);
    }

    /** The value of a metric as a collector would read it. */
    private static double figure(String name) {
        String line = given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(candidate -> candidate.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no metric " + name));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static void tell(String caseId) {
        CaseOpened fact = new CaseOpened(
                new Revision(1, 1), caseId, Optional.empty(), "TOLD", Instant.parse("2026-11-24T09:00:00Z"));
        KitTopics.tell(fact, caseId);
    }

    @Test
    void a_service_whose_parts_are_all_there_is_well_and_behind_with_nothing() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            incoming.read();
            outbox.read();
            assertThat(part(200, "state")).isEqualTo("OK");
            assertThat(part(200, "kafka")).isEqualTo("OK: answers");
            assertThat(part(200, "database")).isEqualTo("OK: answers");
            assertThat(figure("kerbside_incoming_lag")).isZero();
            assertThat(figure("kerbside_relay_unsent")).isZero();
            assertThat(figure("kerbside_relay_oldest_unsent_seconds")).isZero();
        });
    }

    @Test
    void without_its_database_a_service_is_down_and_what_it_has_not_heard_is_counted() {
        parts.stopDatabase();
        try {
            assertThat(part(503, "state")).isEqualTo("DOWN");
            tell("health-" + UUID.randomUUID());
            tell("health-" + UUID.randomUUID());

            incoming.read();
            outbox.read();

            assertThat(figure("kerbside_incoming_lag")).isEqualTo(2);
            assertThat(figure("kerbside_relay_unsent")).isNaN();
        } finally {
            parts.startDatabase();
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            incoming.read();
            assertThat(figure("kerbside_incoming_lag")).isZero();
            assertThat(part(200, "database")).isEqualTo("OK: answers");
        });
    }

    @Test
    void without_kafka_a_service_is_worse_but_ready_and_says_so() {
        parts.stopKafka();
        try {
            incoming.read();

            assertThat(part(200, "state")).isEqualTo("DEGRADED");
            assertThat(part(200, "kafka")).startsWith("DEGRADED: does not answer");
            assertThat(figure("kerbside_incoming_lag")).isNaN();
        } finally {
            parts.startKafka();
        }
        String caseId = "health-" + UUID.randomUUID();
        tell(caseId);
        await().atMost(PATIENCE).untilAsserted(() -> {
            incoming.read();
            assertThat(part(200, "kafka")).isEqualTo("OK: answers");
            assertThat(heard.of(caseId)).containsExactly("TOLD");
        });
    }
}
