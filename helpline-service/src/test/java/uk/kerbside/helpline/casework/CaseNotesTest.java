package uk.kerbside.helpline.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.testkit.Backing;

/** What is written down about a case, by whom and in which order. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-2")
class CaseNotesTest {
    private final Person agent = Person.agent();
    private final Casework cases = new Casework(agent);

    @Test
    void notes_are_kept_in_order_with_who_wrote_them_also_after_the_end() {
        Response opened = cases.open(Map.of("reason", "OTHER", "note", "First."));
        Person colleague = Person.agent();

        Response noted = colleague.post(Casework.path(opened) + "/notes", Map.of("text", "Second."));
        cases.close(noted, "ANSWERED");
        cases.note(opened, "Third.");

        assertThat(noted.statusCode()).isEqualTo(201);
        Response read = agent.get(Casework.path(opened));
        assertThat(read.<List<String>>path("notes.text")).containsExactly("First.", "Second.", "Third.");
        assertThat(read.<List<String>>path("notes.author"))
                .containsExactly(agent.subject(), colleague.subject(), agent.subject());
        assertThat(read.<String>path("status")).isEqualTo("CLOSED");
    }

    @Test
    void a_note_that_is_empty_or_too_long_is_not_kept() {
        Response opened = cases.open(Map.of("reason", "OTHER"));

        assertProblem(cases.note(opened, " "), 400, "INVALID_VALUE");
        assertProblem(cases.note(opened, "x".repeat(2001)), 400, "INVALID_VALUE");
        assertThat(agent.get(Casework.path(opened)).<List<Object>>path("notes")).isEmpty();
    }

    @Test
    void two_notes_at_once_are_both_kept() {
        Response opened = cases.open(Map.of("reason", "OTHER"));

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cases.note(opened, "Note " + i).statusCode()))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(agent.get(Casework.path(opened)).<List<String>>path("notes.text"))
                .containsExactlyInAnyOrder("Note 0", "Note 1", "Note 2", "Note 3");
    }
}
