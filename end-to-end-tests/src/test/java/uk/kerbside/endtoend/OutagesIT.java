package uk.kerbside.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import uk.kerbside.local.Part;
import uk.kerbside.local.demo.Api.Answer;
import uk.kerbside.local.demo.Officer;
import uk.kerbside.local.demo.Resident;

/** What goes on when a part is away, and that nothing accepted is lost. */
class OutagesIT {
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);

    private final RandomGenerator random = new SecureRandom();
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Resident rita = new Resident(suite.suite(), random);
    private final Officer eddie = new Officer(suite.suite(), random);

    @Test
    void while_kafka_is_away_permits_and_visits_are_accepted_and_officers_see_them_afterwards() throws Exception {
        rita.settle();
        rita.buyBook();
        String[] accepted = new String[2];

        suite.without(Part.KAFKA, () -> {
            Answer exemption = rita.apply("SCHOOL_STREET");
            assertThat(exemption.text("status")).isEqualTo("ISSUED");
            accepted[0] = exemption.text("permitNumber");
            accepted[1] = rita.startVisit().text("visitId");
            assertThat(rita.permit(accepted[0]).read().text("visibleToOfficers"))
                    .isEqualTo("false");
            assertThat(rita.visit(accepted[1]).text("visibleToOfficers")).isEqualTo("false");
            assertThat(eddie.check(rita.visitorMark(), rita.zone(), "RESIDENT").text("outcome"))
                    .isEqualTo("NOTHING_KNOWN");
        });

        await().atMost(CATCHING_UP).untilAsserted(() -> {
            assertThat(rita.permit(accepted[0]).read().text("visibleToOfficers"))
                    .isEqualTo("true");
            assertThat(rita.visit(accepted[1]).text("visibleToOfficers")).isEqualTo("true");
        });
        eddie.expect("COVERED", rita.visitorMark(), rita.zone(), "RESIDENT");
    }

    @Test
    void while_postgresql_is_away_checks_are_answered_from_memory_and_kept_afterwards() throws Exception {
        rita.settle();
        rita.buyBook();
        rita.startVisit();
        eddie.waitFor("COVERED", rita.visitorMark(), rita.zone(), "RESIDENT", System.nanoTime());
        String[] checkId = new String[1];

        suite.without(Part.POSTGRES, () -> {
            Answer fromMemory = eddie.expect("COVERED", rita.visitorMark(), rita.zone(), "RESIDENT");
            assertThat(fromMemory.text("stored")).isEqualTo("SPOOLED");
            checkId[0] = fromMemory.text("checkId");
        });

        await().atMost(CATCHING_UP).ignoreExceptions().untilAsserted(() -> assertThat(
                        eddie.readBack(checkId[0]).text("outcome"))
                .isEqualTo("COVERED"));
    }

    @Test
    void while_keycloak_is_away_tokens_already_issued_still_work() throws Exception {
        rita.settle();

        suite.without(Part.KEYCLOAK, () -> {
            Answer exemption = rita.apply("SCHOOL_STREET");
            assertThat(exemption.text("status")).isEqualTo("ISSUED");
            eddie.expect("NOTHING_KNOWN", "ZZ99ZZZ", rita.zone(), "RESIDENT");
        });
    }
}
