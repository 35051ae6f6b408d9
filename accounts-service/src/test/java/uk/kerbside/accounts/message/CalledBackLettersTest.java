package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.messages.PrintFileHandedOver;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A letter that stands in a print file when its reader's death is recorded. */
@EdgeTest
@Tag("A-9")
@Tag("P-17")
class CalledBackLettersTest {
    private static final Officer OLGA = new Officer("olga", Roles.PERMIT_OFFICER);

    @Inject
    MovableClock clock;

    private Customer paula;
    private Customer dead;
    private String file;

    @BeforeEach
    void letters_to_two_stand_in_a_file() {
        PrintFilesTest.nothingIsLeftOver();
        paula = PrintFilesTest.needingLargePrint("Paula Large");
        dead = PrintFilesTest.needingLargePrint("Dan Dead");
        for (Customer customer : List.of(paula, dead)) {
            Told.surrendered(customer);
            Told.awaitMessage(customer, "ACCEPTED", 1);
        }
        file = "/v1/print-files/"
                + OLGA.post("/v1/print-files", Map.of())
                        .then()
                        .statusCode(201)
                        .body("letters", equalTo(2))
                        .extract()
                        .path("printFileId");
    }

    @Test
    void what_nobody_has_on_paper_yet_is_left_out_and_the_others_are_posted() {
        PrintFilesTest.died(dead);

        String manifest = OLGA.get(file + "/manifest.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Response posted = handOver(Map.of());

        assertThat(manifest).contains(messageTo(paula)).doesNotContain(messageTo(dead));
        posted.then()
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("calledBack.messageId", contains(messageTo(dead)))
                .body("calledBack.reason", contains("reader-has-died"))
                .body("calledBack.posted", contains(false));
        Told.awaitMessage(paula, "DELIVERED", 1);
        assertReachedNobody();
        assertThat(postedTogether()).isEqualTo(1);
    }

    @Test
    void what_somebody_has_on_paper_is_taken_out_before_the_file_counts_as_posted() {
        OLGA.get(file + "/letters.pdf").then().statusCode(200);
        PrintFilesTest.died(dead);

        Response refused = handOver(Map.of());

        assertProblem(refused, 409, "LETTERS_CALLED_BACK");
        assertThat(refused.<String>path("detail")).contains(calledBack());
        assertThat(Told.messages(paula).getString("items[0].status")).isEqualTo("ACCEPTED");
        assertReachedNobody();
        OLGA.get(file + "/manifest.csv").then().statusCode(200);
        handOver(Map.of()).then().statusCode(200);
        Told.awaitMessage(paula, "DELIVERED", 1);
        assertThat(postedTogether()).isEqualTo(1);
    }

    @Test
    void what_is_in_the_post_already_cannot_be_stopped_and_that_stays_written_down() {
        OLGA.get(file + "/letters.pdf").then().statusCode(200);
        PrintFilesTest.died(dead);
        assertProblem(handOver(Map.of()), 409, "LETTERS_CALLED_BACK");
        assertProblem(handOver(Map.of("posted", List.of("L-NONE"))), 400, "INVALID_VALUE");

        handOver(Map.of("posted", List.of(calledBack()))).then().statusCode(200);

        OLGA.get(file).then().body("calledBack.posted", contains(true)).body("letters", equalTo(2));
        assertReachedNobody();
        assertThat(postedTogether()).isEqualTo(2);
        handOver(Map.of()).then().statusCode(200).body("calledBack.posted", contains(true));
    }

    @Test
    void whoever_looks_at_what_a_holder_was_told_sees_what_was_posted_before_their_death_was_known() {
        handOver(Map.of()).then().statusCode(200);
        Told.awaitMessage(paula, "DELIVERED", 1);
        Told.awaitMessage(dead, "DELIVERED", 1);
        PrintFilesTest.died(dead);
        clock.advance(Duration.ofDays(6));
        PrintFilesTest.died(paula);

        assertThat(Told.messages(dead).getBoolean("items[0].tries[0].pastStopping"))
                .isTrue();
        assertThat(Told.messages(paula).getBoolean("items[0].tries[0].pastStopping"))
                .isFalse();
        OLGA.get(file).then().body("calledBack.size()", equalTo(0));
    }

    @Test
    void a_file_of_which_all_is_called_back_prints_nothing() {
        PrintFilesTest.died(dead);
        PrintFilesTest.died(paula);

        assertProblem(OLGA.get(file + "/letters.pdf"), 409, "NO_LETTERS_LEFT");
        assertReachedNobody();
    }

    private Response handOver(Map<String, ?> body) {
        return OLGA.post(file + "/hand-over", body);
    }

    private String calledBack() {
        return OLGA.get(file).path("calledBack[0].letterId");
    }

    private static String messageTo(Customer customer) {
        return Told.messages(customer).getString("items[0].messageId");
    }

    private void assertReachedNobody() {
        JsonPath told = Told.awaitMessage(dead, "UNDELIVERABLE", 1);
        assertThat(told.getString("items[0].tries[0].reason")).isEqualTo("reader-has-died");
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, messageTo(dead))
                        .reason())
                .isEqualTo("HOLDER_HAS_DIED");
    }

    private int postedTogether() {
        return Topics.awaitEvent(PrintFileHandedOver.class, file.substring("/v1/print-files/".length()))
                .letters();
    }
}
