package uk.kerbside.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;

/** Many events at once stand in the journal as if they had been appended one by one. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class JournalBatchTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    @Inject
    Journal journal;

    private final String first = "case-" + UUID.randomUUID();
    private final String second = "case-" + UUID.randomUUID();

    @Test
    @ActivateRequestContext
    void each_stream_goes_on_where_it_was() {
        commit(first);
        Map<String, Revision> revisions = commit(first, second);

        assertThat(revisions.get(first).n()).isEqualTo(2);
        assertThat(revisions.get(second).n()).isEqualTo(1);
        List<JournalEntry> entries = journal.history(Topic.CASES, first);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).body().path("reason").asText()).isEqualTo("A reason");
        assertThat(journal.latest(Topic.CASES, second)).contains(revisions.get(second));
    }

    @Test
    @ActivateRequestContext
    void nothing_stands_there_when_the_transaction_ends_otherwise() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.appendAll(CaseOpened.class, bodies(first));
                    throw new IllegalStateException("The caller fails");
                }))
                .hasMessageContaining("The caller fails");

        assertThat(journal.latest(Topic.CASES, first)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void outside_a_transaction_nothing_is_appended_and_none_is_nothing() {
        assertThatThrownBy(() -> journal.appendAll(CaseOpened.class, bodies(first)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(commit()).isEmpty();
    }

    private Map<String, Revision> commit(String... keys) {
        return QuarkusTransaction.requiringNew().call(() -> journal.appendAll(CaseOpened.class, bodies(keys)));
    }

    private static Map<String, Function<Revision, CaseOpened>> bodies(String... keys) {
        Map<String, Function<Revision, CaseOpened>> bodies = new HashMap<>();
        for (String key : keys) {
            bodies.put(key, revision -> new CaseOpened(revision, key, Optional.empty(), "A reason", AT));
        }
        return bodies;
    }
}
