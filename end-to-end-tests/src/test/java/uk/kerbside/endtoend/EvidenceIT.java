package uk.kerbside.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.kerbside.local.Part;
import uk.kerbside.local.RunningStack;
import uk.kerbside.local.demo.Officer;
import uk.kerbside.local.evidence.EvidenceAudit;
import uk.kerbside.local.evidence.EvidenceAudit.Audited;

/** What was answered can be proved, across a restart, and what is done to it is found from outside. */
class EvidenceIT {
    private static final String ZONE = "RO5";

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Officer eddie = new Officer(suite.suite(), new SecureRandom());

    @Test
    void a_service_that_is_stopped_closes_its_chain_and_begins_another() throws Exception {
        String before = chainOfACheck();

        suite.without(Part.ENFORCEMENT, () -> {});

        String after = chainOfACheck();
        assertThat(after).isNotEqualTo(before);
        assertThat(audited(before).isClosed()).isTrue();
        assertThat(audited(after).isClosed()).isFalse();
        assertThat(audit()).allSatisfy(chain -> assertThat(chain.faults()).isEmpty());
    }

    @Test
    void a_checkpoint_that_was_published_and_taken_out_of_the_database_is_missed() throws Exception {
        String chain = chainOfACheck();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            chainOfACheck();
            return audited(chain).checkpoints() > 1;
        });
        String checkpoint = " from evidence_checkpoint where chain_id = '" + chain + "' and number = 0";
        try (Connection database = enforcement();
                Statement statement = database.createStatement()) {
            statement.execute("create table taken_out as select *" + checkpoint);
            statement.execute("delete" + checkpoint);

            assertThat(audited(chain).faults())
                    .anySatisfy(fault -> assertThat(fault).startsWith("Published, and not kept"))
                    .anySatisfy(fault -> assertThat(fault).startsWith("LINK_BROKEN"));

            statement.execute("insert into evidence_checkpoint select * from taken_out");
            statement.execute("drop table taken_out");
        }
        assertThat(audited(chain).faults()).isEmpty();
    }

    private String chainOfACheck() {
        return eddie.check("ZZ99ZZZ", ZONE, "RESIDENT")
                .body()
                .path("evidence")
                .path("chain")
                .asText();
    }

    private Audited audited(String chain) {
        return audit().stream()
                .filter(one -> one.chain().equals(chain))
                .findFirst()
                .orElseThrow();
    }

    private List<Audited> audit() {
        RunningStack stack = suite.stack().view();
        return new EvidenceAudit(stack.address(Part.ENFORCEMENT), stack.token("arthur"), stack.kafka()).audit();
    }

    private Connection enforcement() throws SQLException {
        return DriverManager.getConnection(
                suite.stack().view().jdbcUrl(Part.ENFORCEMENT),
                Part.ENFORCEMENT.key(),
                suite.stack().secrets().database(Part.ENFORCEMENT));
    }
}
