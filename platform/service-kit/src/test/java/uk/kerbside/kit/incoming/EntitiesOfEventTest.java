package uk.kerbside.kit.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.hearing.CaseIsClosed;

/** Events that are handled together share a transaction, and nothing else. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class EntitiesOfEventTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    @Inject
    IncomingEvents incoming;

    @Inject
    CaseIsClosed handler;

    @Inject
    DataSource database;

    private static ConsumerRecord<String, byte[]> closed(String caseId) {
        var sent =
                KitTopics.message(new CaseClosed(new Revision(1, 1), caseId, Optional.empty(), "CLOSED", AT), caseId);
        var received = new ConsumerRecord<>(sent.topic(), 0, 0, caseId, sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    @Test
    void the_entities_of_one_event_are_written_and_let_go_of_before_the_next() throws Exception {
        List<String> cases =
                Stream.generate(() -> "case-" + UUID.randomUUID()).limit(3).toList();
        List<ConsumerRecord<String, byte[]>> events =
                cases.stream().map(EntitiesOfEventTest::closed).toList();
        TopicPartition partition = new TopicPartition(events.getFirst().topic(), 0);

        incoming.receive(new ConsumerRecords<>(Map.of(partition, events), Map.of()));

        assertThat(handler.heldBefore(cases)).containsExactly(0, 0, 0);
        for (String caseId : cases) {
            assertThat(isKept(caseId)).isTrue();
        }
    }

    private boolean isKept(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from thing where id = ?")) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
