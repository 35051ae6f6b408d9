package uk.kerbside.kit.incoming;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.actor.Roles;

/** An operator at the dead letters, and neighbours who tell of cases. */
public final class DeadLetterDesk {
    static final String LETTERS = "/v1/operations/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DeadLetterDesk() {}

    /** What one test sets aside is nothing to the next. */
    public static void discardAll(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update dead_letter set status = 'DISCARDED' where status in ('WAITING', 'PARKED')");
        }
    }

    static RequestSpecification administrator() {
        return given().auth().oauth2(KitTokens.of("adam", Roles.ADMINISTRATOR));
    }

    static String newCase() {
        return "case-" + UUID.randomUUID();
    }

    static void tell(String caseId, String... facts) {
        for (String fact : facts) {
            KitTopics.tell(IncomingEventsTest.opened(caseId, fact), caseId);
        }
    }

    static List<DeadLetter> letters(String key) {
        return administrator()
                .get(LETTERS + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", Letter.class)
                .stream()
                .filter(letter -> key.equals(letter.key()))
                .map(Letter::asLetter)
                .toList();
    }

    static List<DeadLetter> awaitLetters(String key, int count) {
        return await().atMost(PATIENCE).until(() -> letters(key), found -> found.size() == count);
    }

    static ValidatableResponse replay(DeadLetter letter) {
        return administrator().post(LETTERS + "/" + letter.id() + "/replays").then();
    }

    /** A letter as the endpoint answers it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Letter(
            long id, String topic, int partition, long offset, String key, String type, String status, String error) {
        DeadLetter asLetter() {
            return new DeadLetter(
                    id,
                    topic,
                    partition,
                    offset,
                    Optional.ofNullable(key),
                    Optional.ofNullable(type),
                    DeadLetter.Status.valueOf(status),
                    Optional.ofNullable(error),
                    java.time.Instant.EPOCH,
                    Optional.empty());
        }
    }
}
