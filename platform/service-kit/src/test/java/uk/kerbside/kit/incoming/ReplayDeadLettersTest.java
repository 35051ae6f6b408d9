package uk.kerbside.kit.incoming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.kit.incoming.DeadLetterDesk.LETTERS;
import static uk.kerbside.kit.incoming.DeadLetterDesk.administrator;
import static uk.kerbside.kit.incoming.DeadLetterDesk.awaitLetters;
import static uk.kerbside.kit.incoming.DeadLetterDesk.letters;
import static uk.kerbside.kit.incoming.DeadLetterDesk.newCase;
import static uk.kerbside.kit.incoming.DeadLetterDesk.replay;
import static uk.kerbside.kit.incoming.DeadLetterDesk.tell;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.hearing.HeardFacts;
import uk.kerbside.kit.hearing.Script;

/** An operator has what was set aside handled after all, in its order, once its cause is mended. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ReplayDeadLettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    HeardFacts heard;

    @Inject
    Script script;

    @Inject
    DataSource database;

    @AfterEach
    void nothing_is_left_waiting() throws SQLException {
        DeadLetterDesk.discardAll(database);
    }

    private void awaitHeard(String key, String... facts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard.of(key)).containsExactly(facts));
    }

    @Test
    void a_replay_handles_the_letter_and_everything_parked_behind_it_in_order() {
        String caseId = newCase();
        script.isPoisoned(caseId, "2");
        tell(caseId, "1", "2", "3", "4");
        List<DeadLetter> letters = awaitLetters(caseId, 3);
        script.isMended(caseId, "2");

        replay(letters.getFirst()).statusCode(200).body("replayed", equalTo(3));

        assertThat(heard.of(caseId)).containsExactly("1", "2", "3", "4");
        assertThat(letters(caseId)).isEmpty();
        tell(caseId, "5");
        awaitHeard(caseId, "1", "2", "3", "4", "5");
        administrator()
                .get(LETTERS + "/" + letters.getFirst().id())
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLAYED"))
                .body("error", nullValue());
    }

    @Test
    void a_replay_that_fails_again_changes_nothing_and_says_why() {
        String caseId = newCase();
        script.isPoisoned(caseId, "1");
        tell(caseId, "1", "2");
        List<DeadLetter> letters = awaitLetters(caseId, 2);

        replay(letters.getFirst())
                .statusCode(409)
                .body("code", equalTo("LETTER_STILL_POISONED"))
                .body("detail", org.hamcrest.Matchers.containsString("Fact 1 cannot be borne"));

        assertThat(heard.of(caseId)).isEmpty();
        assertThat(letters(caseId))
                .extracting(DeadLetter::status)
                .containsExactly(DeadLetter.Status.WAITING, DeadLetter.Status.PARKED);
    }

    @Test
    void a_parked_fact_that_is_poisoned_too_becomes_the_waiting_one() {
        String caseId = newCase();
        script.isPoisoned(caseId, "1");
        script.isPoisoned(caseId, "2");
        tell(caseId, "1", "2", "3");
        List<DeadLetter> letters = awaitLetters(caseId, 3);
        script.isMended(caseId, "1");

        replay(letters.getFirst()).statusCode(409).body("code", equalTo("LETTER_STILL_POISONED"));

        assertThat(heard.of(caseId)).containsExactly("1");
        assertThat(letters(caseId))
                .extracting(DeadLetter::status)
                .containsExactly(DeadLetter.Status.WAITING, DeadLetter.Status.PARKED);
        script.isMended(caseId, "2");
        replay(letters(caseId).getFirst()).statusCode(200).body("replayed", equalTo(2));
        assertThat(heard.of(caseId)).containsExactly("1", "2", "3");
    }

    @Test
    void only_a_waiting_letter_can_be_replayed() {
        String caseId = newCase();
        script.isPoisoned(caseId, "1");
        tell(caseId, "1", "2");
        List<DeadLetter> letters = awaitLetters(caseId, 2);

        replay(letters.getLast()).statusCode(409).body("code", equalTo("LETTER_NOT_WAITING"));
        administrator()
                .post(LETTERS + "/999999999/replays")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void letters_are_for_administrators_alone() {
        given().get(LETTERS).then().statusCode(401);
        given().auth()
                .oauth2(KitTokens.of("paul", Roles.PERMIT_SUPERVISOR))
                .get(LETTERS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(KitTokens.of("paul", Roles.PERMIT_SUPERVISOR))
                .post(LETTERS + "/1/replays")
                .then()
                .statusCode(403);
        administrator().get(LETTERS + "?limit=201").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
    }
}
