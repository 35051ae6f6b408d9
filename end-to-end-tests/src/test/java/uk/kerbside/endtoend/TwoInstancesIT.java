package uk.kerbside.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.local.Part;
import uk.kerbside.local.SecondInstance;
import uk.kerbside.local.demo.Officer;
import uk.kerbside.local.demo.Resident;
import uk.kerbside.local.demo.Suite;

/** Two processes of enforcement are one service: they answer alike, keep one evidence, and either may die. */
@Tag("E-4")
@Tag("E-11")
class TwoInstancesIT {
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final List<String> ANSWER = List.of("outcome", "headline", "advice", "reasons", "right", "until");

    private final RandomGenerator random = new SecureRandom();
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Officer here = new Officer(suite.suite(), random);

    @AfterEach
    void the_suite_is_whole_again() throws InterruptedException {
        if (!suite.stack().isRunning(Part.ENFORCEMENT)) {
            suite.stack().start(Part.ENFORCEMENT);
        }
    }

    @Test
    void two_instances_answer_alike_and_either_may_die() throws Exception {
        Resident rita = new Resident(suite.suite(), random);
        visited(rita);
        try (SecondInstance second = suite.stack().startBeside(Part.ENFORCEMENT)) {
            Officer there = new Officer(at(second), random);

            String checkId = answersAlike(there, rita);
            JsonNode kept = here.readBack(checkId).body();
            assertThat(there.readBack(checkId).body()).isEqualTo(kept);

            suite.stack().kill(Part.ENFORCEMENT);
            Resident sam = new Resident(suite.suite(), random);
            String visit = visited(sam);
            seesSoon(there, sam);
            await().atMost(CATCHING_UP).until(() -> sam.visit(visit).text("visibleToOfficers"), "true"::equals);
            assertThat(there.readBack(checkId).body()).isEqualTo(kept);
            String madeThere = there.expect("COVERED", sam.visitorMark(), sam.zone(), "RESIDENT")
                    .text("checkId");

            suite.stack().start(Part.ENFORCEMENT);
            second.kill();
            seesSoon(here, sam);
            assertThat(here.readBack(checkId).body()).isEqualTo(kept);
            assertThat(here.readBack(madeThere).text("outcome")).isEqualTo("COVERED");
        }
    }

    /** Returns the id of the visit. */
    private static String visited(Resident resident) {
        resident.settle();
        resident.buyBook();
        return resident.startVisit().text("visitId");
    }

    private static void seesSoon(Officer officer, Resident resident) {
        officer.waitFor("COVERED", resident.visitorMark(), resident.zone(), "RESIDENT", System.nanoTime());
    }

    private String answersAlike(Officer there, Resident resident) {
        seesSoon(here, resident);
        seesSoon(there, resident);
        JsonNode one =
                here.check(resident.visitorMark(), resident.zone(), "RESIDENT").body();
        JsonNode other =
                there.check(resident.visitorMark(), resident.zone(), "RESIDENT").body();
        for (String part : ANSWER) {
            assertThat(other.path(part)).as(part).isEqualTo(one.path(part));
        }
        return one.path("checkId").asText();
    }

    private Suite at(SecondInstance second) {
        Suite whole = suite.suite();
        return new Suite(
                part -> part == Part.ENFORCEMENT
                        ? second.address()
                        : whole.address().apply(part),
                whole.token(),
                whole.newResident(),
                whole.council());
    }
}
