package uk.kerbside.enforcement.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Reads of a school street are judged again by what was and is known, whatever has become of the street since. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-15")
class ReadsOfThenTest {
    private static final Instant READ_AT = Instant.parse("2026-11-16T08:40:00Z");
    private static final Instant CLOSES_AT = Instant.parse("2026-11-17T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    RecallPlaces recallPlaces;

    @Inject
    JudgeProvisionalReads judgeProvisionalReads;

    private final String street =
            "ST" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final Camera camera = Camera.of("carla-" + UUID.randomUUID());
    private final Map<String, Object> read = Camera.schoolRead(Council.freshMark(), READ_AT);

    @BeforeEach
    void a_read_waits_for_late_registration() {
        Handheld.awaitFresh();
        clock.set(READ_AT);
        publish(1, "2019-04-01", "TMO 2026 No. 1");
        awaitOrder("TMO 2026 No. 1");
        Handheld.awaitFresh();
        read.put("place", street);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            Map<String, Object> batch = Camera.batch(read);
            return "WAIT".equals(camera.send(batch).path("items[0].answer.advice"));
        });
    }

    @AfterEach
    void everybody_speaks() {
        Neighbours.speakAgain();
    }

    @Test
    void an_order_that_came_into_force_since_says_nothing_of_the_day_before() {
        clock.set(CLOSES_AT);
        publish(2, "2026-11-17", "TMO 2026 No. 2");
        awaitOrder("TMO 2026 No. 2");

        awaitDecided();

        decision().body("state", equalTo("STANDS")).body("answer.outcome", equalTo("NOTHING_KNOWN"));
    }

    @Test
    void a_street_that_is_no_more_leaves_no_read_undecided() {
        Topics.publishTombstone(Topic.PLACES, street);
        clock.set(CLOSES_AT);

        awaitDecided();

        decision().body("state", equalTo("STANDS"));
    }

    @Test
    void what_was_registered_in_the_last_moment_is_waited_for_until_all_of_it_is_known() {
        clock.set(CLOSES_AT.minusSeconds(2));
        Handheld.awaitFresh();
        Neighbours.fallSilent("visitor");
        Neighbours.fallSilent("permits");
        clock.set(CLOSES_AT.plusSeconds(3));

        judgeProvisionalReads.judge();
        assertThat(state()).isEqualTo("PROVISIONAL");
        Neighbours.speakAgain();

        awaitDecided();
    }

    private void awaitDecided() {
        Handheld.awaitFresh();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return !state().equals("PROVISIONAL");
        });
    }

    private io.restassured.response.ValidatableResponse decision() {
        return camera.get("/v1/camera-reads/" + read.get("checkId") + "/decision")
                .statusCode(200);
    }

    private void awaitOrder(String order) {
        Awaitility.await().atMost(PATIENCE).until(() -> recallPlaces
                .recall(PlaceCode.of(street), clock.instant(), clock.instant())
                .filter(known -> known.trafficOrder().equals(order))
                .isPresent());
    }

    /** Of the read sent last: until the street was known, it had a problem. */
    private String state() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select min(state) from provisional_check where check_id = ? and place = ?")) {
            statement.setObject(1, UUID.fromString(read.get("checkId").toString()));
            statement.setString(2, street);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(long n, String validFrom, String order) {
        APlace.of(street, PlaceKind.SCHOOL_STREET)
                .revision(n)
                .bays(BayClass.SCHOOL_STREET)
                .order(order, validFrom)
                .publish();
    }
}
