package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.PaperFiles.count;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.supervisor;
import static uk.kerbside.permits.support.PaperFiles.taken;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** An import waits, halts, is cancelled, or dies: nothing is lost, and nothing is done twice. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
class InterruptedImportsTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_council_is_there_and_accounts_works() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-23T12:00:00Z");
        breakers.resetAll();
        PaperFiles.accounts("WORKS");
    }

    @AfterEach
    void accounts_works_again() {
        PaperFiles.accounts("WORKS");
        breakers.resetAll();
    }

    @Test
    void an_import_waits_while_accounts_is_away_and_goes_on_by_itself() {
        PaperFiles.accounts("AWAY");
        String address = PaperFiles.bring(file(row(newNumber()))).header("Location");
        PaperFiles.run();
        supervisor()
                .get(address.substring(address.indexOf("/v1")))
                .then()
                .body("status", equalTo("RUNNING"))
                .body("trouble", equalTo("ACCOUNTS_AWAY"));
        assertProblem(PaperFiles.bring(file(row(newNumber()))), 409, "IMPORT_UNFINISHED");

        PaperFiles.accounts("WORKS");
        breakers.resetAll();

        String done = PaperFiles.awaited(address, "FINISHED");
        supervisor().get(done).then().body("accepted", equalTo(1));
    }

    @Test
    void a_portion_that_fails_again_and_again_halts_the_import_until_somebody_resumes_or_cancels_it() {
        PaperFiles.accounts("REFUSES");
        String address = PaperFiles.bring(file(row(newNumber()))).header("Location");
        String halted = PaperFiles.awaited(address, "HALTED");
        PaperFiles.accounts("WORKS");

        PaperFiles.post(halted + "/resumption").then().statusCode(200).body("status", equalTo("RUNNING"));

        PaperFiles.awaited(address, "FINISHED");
        assertProblem(PaperFiles.post(halted + "/resumption"), 409, "IMPORT_NOT_HALTED");
        assertProblem(PaperFiles.post(halted + "/cancellation"), 409, "IMPORT_OVER");
        assertProblem(PaperFiles.post(PaperFiles.IMPORTS + "/I-NONE/cancellation"), 404, "NOT_FOUND");
    }

    @Test
    void a_cancelled_import_keeps_no_rows() throws SQLException {
        PaperFiles.accounts("AWAY");
        String address = PaperFiles.bring(file(row(newNumber()))).header("Location");
        String path = address.substring(address.indexOf("/v1"));

        PaperFiles.post(path + "/cancellation").then().statusCode(200).body("status", equalTo("CANCELLED"));

        assertThat(count(database, "select count(*) from paper_import_waiting")).isZero();
    }

    @Test
    void an_import_that_dies_again_and_again_loses_nothing_and_does_nothing_twice() throws SQLException {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            numbers.add(newNumber());
        }
        AtomicInteger passed = new AtomicInteger();
        // The first, third and fourth time the rights of a portion were written and not yet committed.
        List<Integer> deaths = List.of(1, 3, 4);
        QuarkusMock.installMockForType(
                (CrashPoints) point -> {
                    if (point == CrashPoint.JOURNAL_WRITTEN_BEFORE_COMMIT
                            && deaths.contains(passed.incrementAndGet())) {
                        throw new IllegalStateException("The process dies here");
                    }
                },
                CrashPoints.class);

        String done = taken(file(numbers.stream().map(PaperFiles::row).toList()));

        supervisor().get(done).then().body("accepted", equalTo(8)).body("rowsDone", equalTo(8));
        assertThat(passed.get()).isGreaterThanOrEqualTo(6);
        for (String number : numbers) {
            Topics.awaitEvent(RightPublished.class, "permits:" + number);
            assertThat(Topics.events(RightPublished.class, "permits:" + number)).hasSize(1);
            assertThat(count(database, "select count(*) from held_place where holder = '" + number + "'"))
                    .isEqualTo(1);
        }
    }
}
