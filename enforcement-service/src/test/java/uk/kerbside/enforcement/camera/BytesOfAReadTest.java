package uk.kerbside.enforcement.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** What the evidence of a read takes, of a thousand of which most are covered. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-6")
class BytesOfAReadTest {
    private static final Logger LOG = Logger.getLogger(BytesOfAReadTest.class);
    private static final int READS = 1_000;

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void the_evidence_of_a_read_takes_less_than_two_hundred_bytes() throws SQLException {
        List<Map<String, Object>> reads = new ArrayList<>();
        String last = "";
        for (int i = 0; i < READS; i++) {
            last = Council.freshMark();
            if (i % 10 < 7 || i == READS - 1) {
                ARight.of(last).publish();
            }
            reads.add(Camera.read(last, clock.instant()));
        }
        Handheld.of("scout").await("COVERED", last);
        Map<String, Object> batch = Camera.batch(reads);

        Camera.of("carla").ask(batch).statusCode(200);

        long bytes = bytes(batch.get("batchId").toString());
        LOG.infof("The evidence of %d reads takes %d bytes, %d a read", READS, bytes, bytes / READS);
        assertThat(bytes).isLessThan(200L * READS);
    }

    private long bytes(String batchId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select length(attachment) + pg_column_size(content) from evidence_entry where record_id = ?")) {
            statement.setObject(1, UUID.fromString(batchId));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
