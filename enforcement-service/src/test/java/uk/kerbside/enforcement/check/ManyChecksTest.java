package uk.kerbside.enforcement.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class ManyChecksTest {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie");

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    @Tag("E-4")
    void of_many_at_once_each_is_stored_exactly_once_and_in_few_inserts() throws SQLException {
        String vrm = Council.freshMark();
        List<Map<String, Object>> questions = IntStream.range(0, 400)
                .mapToObj(i -> Handheld.question(vrm, "checkId", Ids.uuid7().toString()))
                .toList();

        List<Response> answers = together(questions, 32);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        List<String> expected = answers.stream()
                .map(answer -> answer.path("checkId") + " " + answer.path("outcome"))
                .toList();
        new Evidences(database).areExactly(List.of(vrm), expected);
        assertThat(expected.stream().distinct()).hasSize(400);
        assertThat(inserts(vrm)).isLessThan(400);
    }

    @Test
    void of_many_that_are_the_same_check_one_is_stored_and_all_get_its_answer() throws SQLException {
        String vrm = Council.freshMark();
        Map<String, Object> question =
                Handheld.question(vrm, "checkId", Ids.uuid7().toString());

        List<Response> answers =
                together(IntStream.range(0, 64).mapToObj(i -> question).toList(), 32);

        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        new Evidences(database).areExactly(List.of(vrm), List.of(question.get("checkId") + " NOTHING_KNOWN"));
    }

    @Test
    @Tag("case")
    void of_many_checks_of_one_lapse_the_first_is_told_and_never_where() {
        String vrm = Council.freshMark();
        ARight right =
                ARight.of(vrm).until(clock.instant().minus(Duration.ofDays(1))).publish();
        String first = eddie.await("LAPSED", vrm).extract().path("checkId");

        together(IntStream.range(0, 40).mapToObj(i -> Handheld.question(vrm)).toList(), 16);

        List<LapseObserved> told = Topics.events(LapseObserved.class, right.id());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().checkId()).isEqualTo(first);
        assertThat(told.getFirst().toString()).doesNotContain(Council.ZONE).doesNotContain(vrm);
    }

    @Test
    void who_surrendered_a_permit_is_not_told_that_it_lapsed() {
        String vrm = Council.freshMark();
        ARight right = ARight.of(vrm)
                .ended(clock.instant().minus(Duration.ofDays(1)), EndedBy.SURRENDERED)
                .publish();
        ARight covered = ARight.of(Council.freshMark()).publish();
        eddie.await("LAPSED", vrm);
        eddie.await("COVERED", covered.published().marks().getFirst().vrm());

        assertThat(Topics.events(LapseObserved.class, right.id())).isEmpty();
        assertThat(Topics.events(LapseObserved.class, covered.id())).isEmpty();
    }

    private List<Response> together(List<Map<String, Object>> questions, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return questions.stream()
                    .map(question -> CompletableFuture.supplyAsync(() -> eddie.send(question), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** Rows of one insert have one transaction id. */
    private long inserts(String vrm) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(distinct xmin::text) from recorded_check where vrm = ?")) {
            statement.setString(1, vrm);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
