package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.kerbside.permits.support.Acting.as;
import static uk.kerbside.permits.support.PaperFiles.count;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.supervisor;
import static uk.kerbside.permits.support.PaperFiles.taken;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What becomes of the rows of a file of paper permits, and who reads that. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
class PaperImportsTest {
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

    @Test
    void a_permit_is_good_as_paper_until_the_midnight_after_its_last_day() {
        String number = newNumber();
        PaperFiles.Row row = row(number);

        String done = taken(file(row));

        supervisor()
                .get(done)
                .then()
                .body("accepted", equalTo(1))
                .body("rowsDone", equalTo(1))
                .body("judgedOn", equalTo("2026-11-23"));
        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + number);
        assertThat(right.medium()).isEqualTo(Medium.PAPER);
        assertThat(right.accountId()).contains("A-of-" + number);
        assertThat(right.from()).isEqualTo(Instant.parse("2026-07-31T23:00:00Z"));
        assertThat(right.until()).contains(Instant.parse("2027-07-31T23:00:00Z"));
        assertThat(right.places().codes()).containsExactly("RO5");
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(row.vrm());
        supervisor()
                .get("/v1/permits/" + number)
                .then()
                .statusCode(200)
                .body("medium", equalTo("PAPER"))
                .body("status", equalTo("ACTIVE"))
                .body("lastValidDay", equalTo("2027-07-31"));
        assertThat(PaperFiles.heard()).hasSize(2).allMatch(asked -> asked.startsWith("Bearer token-of-permits "));
    }

    @Test
    void postgresql_looks_at_the_tables_an_import_fills() throws SQLException {
        String looks = "select sum(analyze_count) from pg_stat_user_tables"
                + " where relname in ('permit', 'permit_vehicle', 'held_place', 'limit_counter')";
        long before = count(database, looks);

        taken(file(row(newNumber())));

        Awaitility.await()
                .untilAsserted(() -> assertThat(count(database, looks)).isGreaterThanOrEqualTo(before + 4));
    }

    @Test
    void nobody_is_named_here_once_the_import_is_done() throws SQLException {
        String number = newNumber();
        taken(file(row(number, "holder", "Wilhelmina Unmistakable"), row(newNumber(), "vrm", "")));

        for (String table : List.of(
                "paper_import_waiting",
                "paper_import_row",
                "paper_permit",
                "paper_import",
                "permit",
                "journal_entry")) {
            assertThat(count(
                            database,
                            "select count(*) from " + table + " t where t::text ~* 'unmistakable|holly|hidden lane'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count(database, "select count(*) from paper_import_waiting")).isZero();
        assertThat(Topics.records(Topic.RIGHTS).toString()).doesNotContain("Unmistakable");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String number = newNumber();
        String file = file(row(number), row(newNumber(), "place", "ZZ9"));
        taken(file);

        String again = taken(file);

        supervisor()
                .get(again)
                .then()
                .body("repeated", equalTo(1))
                .body("refused", equalTo(1))
                .body("accepted", equalTo(0));
        assertThat(Topics.events(RightPublished.class, "permits:" + number)).hasSize(1);
    }

    @Test
    void a_number_that_comes_again_is_told_apart_also_from_one_that_is_not_kept_yet() {
        String number = newNumber();
        PaperFiles.Row first = row(number);

        String address = PaperFiles.bring(
                        file(row(newNumber()), row(newNumber()), first, first, row(number), row(newNumber())))
                .header("Location");
        PaperFiles.run();

        supervisor()
                .get(address.substring(address.indexOf("/v1")))
                .then()
                .body("status", equalTo("FINISHED"))
                .body("accepted", equalTo(4))
                .body("repeated", equalTo(1))
                .body("refused", equalTo(1))
                .body("codes.NUMBER_REPEATED", equalTo(1));
        assertThat(Topics.events(RightPublished.class, "permits:" + number)).hasSize(1);
    }

    @Test
    void each_row_is_told_of_and_can_be_picked_by_what_became_of_it() {
        String mended = newNumber();
        String refused = newNumber();
        String done = taken(file(
                row(newNumber()),
                row(mended, "start", "01/08/2026", "phone", "ask next door"),
                row(refused, "vrm", "", "place", "ZZ9"),
                row("", "uprn", ""),
                row(newNumber(), "uprn", "", "address", "At 2" + mended.substring(1))));

        supervisor()
                .get(done + "/rows?outcome=REFUSED&limit=1")
                .then()
                .statusCode(200)
                .body("items.permitNumber", contains(refused))
                .body("items[0].line", equalTo(4))
                .body("items[0].notes.code", contains("MARK_MISSING", "PLACE_UNKNOWN"));
        supervisor()
                .get(done + "/rows?code=DATE_REWRITTEN")
                .then()
                .body("items.permitNumber", contains(mended))
                .body("items[0].notes.code", contains("DATE_REWRITTEN", "PHONE_UNUSABLE"));
        supervisor()
                .get(done)
                .then()
                .body("codes.PROPERTY_MATCHED", equalTo(1))
                .body("codes.NUMBER_MISSING", equalTo(1))
                .body("repaired", equalTo(2));
        String next = supervisor().get(done + "/rows?limit=2").path("next");
        supervisor().get(done + "/rows?limit=2&cursor=" + next).then().body("items.line", contains(4, 5));
        assertProblem(supervisor().get(PaperFiles.IMPORTS + "/I-NONE/rows"), 404, "NOT_FOUND");
        String shown = "import:" + done.substring(done.lastIndexOf('/') + 1);
        as("audrey", Roles.AUDITOR)
                .contentType("application/json")
                .body(Map.of("shown", shown))
                .post("/v1/read-audit-searches")
                .then()
                .statusCode(200)
                .body("items.action", everyItem(equalTo("LIST_IMPORT_ROWS")))
                .body("items[-1].shown", contains(shown, "permit:" + refused));
    }

    @Test
    void what_was_over_is_history_without_a_permit_and_without_a_right() throws SQLException {
        String number = newNumber();

        String done = taken(file(row(number, "start", "2025-11-01", "expiry", "2026-11-22")));

        supervisor().get(done).then().body("codes.EXPIRED", equalTo(1)).body("accepted", equalTo(1));
        assertProblem(supervisor().get("/v1/permits/" + number), 404, "NOT_FOUND");
        assertThat(Topics.events(RightPublished.class, "permits:" + number)).isEmpty();
        assertThat(count(database, "select count(*) from paper_permit where history and number = '" + number + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_file_of_paper_permits_is_refused_whole() throws SQLException {
        long before = count(database, "select count(*) from paper_import");

        assertProblem(PaperFiles.bring("permit_number,type\nP1,Resident\n"), 400, "HEADER_UNEXPECTED");
        assertProblem(PaperFiles.bring(file(row(newNumber())) + "\"never closed"), 400, "FILE_NOT_CSV");

        assertThat(count(database, "select count(*) from paper_import")).isEqualTo(before);
        assertThat(count(database, "select count(*) from paper_import_waiting")).isZero();
    }
}
