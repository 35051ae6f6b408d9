package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.begun;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.renewed;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PaperPermitLost;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.PaperGrant;
import uk.kerbside.permits.permit.TakePaperPermits;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Nobody sends twice what the council holds and still counts, on paper or as a file. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
@Tag("P-18")
class HeldEvidenceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant FIRST_DAY = Instant.parse("2027-10-24T08:00:00Z");
    private static final Instant PAPER_END = Instant.parse("2026-12-12T00:00:00Z");
    private static final TypeVersion RULES =
            Catalogue.type("RESIDENT").versions().getFirst();

    @Inject
    MovableClock clock;

    @Inject
    TakePaperPermits takePaperPermits;

    @Inject
    DataSource database;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_tenancy_still_in_force_and_the_logbook_approve_the_renewal_without_anybody() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        String number = granted(rita, Map.of("document", "TENANCY_AGREEMENT", "validUntil", "2028-06-30"));
        clock.set(FIRST_DAY);

        Submitted renewal = renewed(rita, number, "AWAITING_PAYMENT");

        application(rita, renewal.applicationId())
                .body("automatic", equalTo(true))
                .body("grounds.ground", hasItem("EVIDENCE_HELD"));
        Reviewing.evidence(rita, renewal.applicationId())
                .then()
                .body("complete", equalTo(true))
                .body("documents.document", containsInAnyOrder("TENANCY_AGREEMENT", "V5C"));
    }

    @Test
    void a_bill_of_last_year_is_too_old_and_an_officer_looks_at_a_new_one() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        String number = granted(rita, Map.of("document", "UTILITY_BILL", "issuedOn", "2026-11-02"));
        clock.set(FIRST_DAY);

        String application = begun(rita, number);
        Reviewing.evidence(rita, application)
                .then()
                .body("complete", equalTo(false))
                .body("documents.document", contains("V5C"));
        Reviewing.uploadBill(rita, application, LocalDate.of(2027, 10, 2))
                .then()
                .statusCode(201);

        Applying.submit(rita, application).statusCode(200).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    @Tag("P-11")
    void a_paper_permit_is_renewed_as_a_virtual_one_and_its_logbook_need_not_be_sent_again() {
        Person rita = Person.residentOf("RO5").published();
        String number = onPaper(rita);

        String application = begun(rita, number);
        Reviewing.evidence(rita, application).then().body("complete", equalTo(true));
        Submitted renewal = submitted(rita, application);
        RightPublished follows = paid(renewal, NOON);

        assertThat(follows.medium()).isEqualTo(Medium.VIRTUAL);
        assertThat(follows.from()).isEqualTo(PAPER_END);
        assertThat(follows.predecessor()).contains("permits:" + number);
        permit(rita, number).body("medium", equalTo("PAPER")).body("status", equalTo("ACTIVE"));
    }

    @Test
    @Tag("P-11")
    @Tag("P-10")
    void more_paper_permits_than_can_be_had_are_renewed_only_when_an_officer_says_so() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(3).published();
        List<String> numbers = rita.vrms().stream()
                .map(vrm -> onPaper(rita.withVehicles(List.of(vrm))))
                .toList();
        // Four of them begin on the same day: the last by number is one too many.
        String last = numbers.stream().max(String::compareTo).orElseThrow();
        String vrm = rita.vrms().get(numbers.indexOf(last));

        Submitted reviewed = renewed(rita, last, "IN_REVIEW");
        application(rita, reviewed.applicationId())
                .body("reviewReasons", contains("OVER_LIMIT"))
                .body("position", equalTo(4))
                .body("price.amount", equalTo(12000))
                .body("vrms", equalTo(List.of(vrm)));
        Reviewing.decide("olga", rita, reviewed.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"));
        renewed(rita, numbers.stream().min(String::compareTo).orElseThrow(), "AWAITING_PAYMENT");
    }

    @Test
    @Tag("P-11")
    void lost_paper_makes_a_permit_virtual_for_the_remainder_and_for_nothing() {
        Person rita = Person.residentOf("RO5").published();
        String number = onPaper(rita);

        lost(rita, number)
                .then()
                .statusCode(200)
                .body("medium", equalTo("VIRTUAL"))
                .body("status", equalTo("ACTIVE"));

        RightPublished right = Topics.awaitEvent(
                RightPublished.class, "permits:" + number, published -> published.medium() == Medium.VIRTUAL);
        assertThat(right.until()).contains(PAPER_END);
        assertThat(Topics.awaitEvent(PaperPermitLost.class, number).fate()).isEqualTo("STOLEN");
        assertProblem(lost(rita, number), 409, "NOT_ON_PAPER");
    }

    @Test
    @Tag("P-11")
    void one_that_was_over_when_it_came_out_of_the_file_is_renewed_late() throws SQLException {
        Person rita = Person.residentOf("RO5").published();
        String number = overOnPaper(rita);
        assertProblem(Renewing.begin(Person.residentOf("RO5").published(), number), 404, "NOT_FOUND");

        Submitted renewal = renewed(rita, number, "AWAITING_PAYMENT");
        RightPublished follows = paid(renewal, NOON);

        assertThat(follows.from()).isEqualTo(NOON);
        assertThat(follows.reference()).isEqualTo(number + "-2");
        permit(rita, number).body("status", equalTo("EXPIRED")).body("medium", equalTo("PAPER"));
    }

    /** It ended with 13 November 2026, eleven days ago. */
    private String overOnPaper(Person rita) throws SQLException {
        String number = "R" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into paper_import (id, status, judged_on, rows_received, accepted, repaired, refused,"
                            + " repeated, failures, started_at, ended_at, version) values ('I-" + number
                            + "', 'FINISHED', '2026-11-23', 1, 1, 0, 0, 0, 0, now(), now(), 0)");
            statement.execute(
                    "insert into paper_permit (number, import_id, fingerprint, account_id, type_code, vrm, place,"
                            + " first_day, last_day, until, uprn, flags, history, taken_at) values ('" + number
                            + "', 'I-" + number
                            + "', 'f', '" + rita.accountId() + "', 'RESIDENT', '" + rita.vrm()
                            + "', 'RO5', '2025-11-14', '2026-11-13', '2026-11-14T00:00:00Z', '" + rita.uprn()
                            + "', '{EXPIRED}', true, now())");
        }
        return number;
    }

    private String granted(Person rita, Map<String, String> address) {
        String application = Applying.apply(rita, Applying.wish("RESIDENT", rita, "P12M"), "IN_REVIEW")
                .applicationId();
        Reviewing.upload(rita, application, address, SampleFiles.pdf("proof"))
                .then()
                .statusCode(201);
        Reviewing.upload(rita, application, Map.of("document", "V5C"), SampleFiles.png())
                .then()
                .statusCode(201);
        var answer = Reviewing.decide("olga", rita, application, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract();
        Submitted approved = new Submitted(
                application, Optional.of(answer.path("permitNumber")), Optional.of(answer.path("chargeId")), "");
        Applying.pay(approved, NOON);
        right(approved.number(), RightStatus.GRANTED);
        return approved.number();
    }

    private String onPaper(Person rita) {
        String number = "R" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
        PaperGrant grant = new PaperGrant(
                number,
                rita.accountId(),
                Optional.of(rita.uprn()),
                "RESIDENT",
                RULES,
                new Scope(false, List.of("RO5"), List.of(BayClass.RESIDENT), Optional.empty()),
                Vrm.of(rita.vrm()),
                Instant.parse("2025-12-12T00:00:00Z"),
                PAPER_END);
        QuarkusTransaction.requiringNew().run(() -> takePaperPermits.take(List.of(grant), NOON));
        return number;
    }

    private static Submitted submitted(Person rita, String application) {
        var answer = Applying.submit(rita, application).statusCode(200).extract();
        return new Submitted(
                application, Optional.of(answer.path("permitNumber")), Optional.of(answer.path("chargeId")), "");
    }

    private static Response lost(Person rita, String number) {
        String etag = permit(rita, number).extract().header("ETag");
        return Reviewing.keyed(rita)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("fate", "STOLEN"))
                .post("/v1/permits/" + number + "/paper-loss");
    }
}
