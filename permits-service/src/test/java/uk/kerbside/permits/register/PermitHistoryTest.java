package uk.kerbside.permits.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.taken;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.renewed;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Everything that happened to a permit can be read back. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
@Tag("X-2")
class PermitHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private Person rita;
    private String number;

    /** Rita's permit is paid for; an officer changed its vehicle for her on the phone; a year later it is over. */
    @BeforeEach
    void rita_has_a_permit_with_a_story() {
        SampleCouncil.isLoaded();
        PaperFiles.accounts("WORKS");
        clock.set(NOON);
        rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT");
        number = submitted.number();
        clock.set(NOON.plusSeconds(60));
        pay(submitted, NOON.plusSeconds(60));
        Awaitility.await().until(() -> permit(rita, number).extract().path("status"), "ACTIVE"::equals);
        clock.set(NOON.plusSeconds(120));
        changed(officer("olga")
                        .header("Kerbside-On-Behalf-Of", rita.accountId())
                        .header("Kerbside-Channel", "PHONE"))
                .statusCode(200);
    }

    private ValidatableResponse changed(RequestSpecification request) {
        return request.header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", rita.vrms().get(1), "on", "2026-12-01"))
                .post("/v1/permits/" + number + "/vehicle-changes")
                .then();
    }

    @Test
    void officers_read_what_happened_who_did_it_how_it_came_in_and_for_whom() {
        history(officer())
                .body(
                        "items.what",
                        contains(
                                "ApplicationSubmitted",
                                "ApplicationApproved",
                                "ChargeRaised",
                                "PermitIssued",
                                "PermitVehicleChanged"))
                .body("items.role", contains("customer", "customer", "customer", "suite-service", "permit-officer"))
                .body("items.channel", contains("WEB", "WEB", "WEB", "SYSTEM", "PHONE"))
                .body("items[0].subject", equalTo(rita.subject()))
                .body("items[4].subject", equalTo("olga"))
                .body("items[4].onBehalfOf", equalTo(rita.accountId()))
                .body("items[4].at", equalTo("2026-11-24T12:02:00Z"))
                .body(
                        "items[3].words",
                        equalTo(
                                "It was paid for, and the permit was issued: good from 24 November 2026 until the end of"
                                        + " 23 November 2027."))
                .body(
                        "items[4].words",
                        equalTo(rita.vrms().get(1) + " replaces " + rita.vrm() + " from 1 December 2026."));
    }

    @Test
    void a_holder_reads_the_same_in_plain_words_without_any_officers_name() {
        history(rita.request())
                .body("items.what.size()", equalTo(5))
                .body("items.subject", everyItem(nullValue()))
                .body("items[4].role", equalTo("permit-officer"))
                .body("items[4].channel", equalTo("PHONE"));
        Person stranger = Person.residentOf("RO5").published();
        assertProblem(stranger.request().get(path()), 404, "NOT_FOUND");
        assertProblem(officer().get("/v1/permits/P-NONE-NONE/history"), 404, "NOT_FOUND");
    }

    @Test
    void what_time_alone_did_stands_there_and_has_no_role() {
        clock.set("2027-11-23T23:59:59Z");
        history(officer()).body("items.what.last()", equalTo("PermitVehicleChanged"));

        clock.set("2027-11-24T00:00:00Z");

        history(rita.request())
                .body("items.last().what", equalTo("TermEnded"))
                .body("items.last().words", equalTo("It expired: 23 November 2027 was its last valid day."))
                .body("items.last().at", equalTo("2027-11-24T00:00:00Z"))
                .body("items.last().role", nullValue());
    }

    @Test
    void a_permit_that_was_given_back_did_not_expire_and_one_to_come_began() {
        clock.set(NOON);
        Person sam = Person.residentOf("RO5").onSchoolStreet("S1").published();
        number = apply(sam, Map.of("permitType", "SCHOOL_STREET", "vrm", sam.vrm(), "startsOn", "2026-12-01"), "ISSUED")
                .number();
        clock.set("2026-12-02T12:00:00Z");
        sam.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);
        clock.set("2028-01-01T12:00:00Z");

        history(sam.request())
                .body(
                        "items.what",
                        contains(
                                "ApplicationSubmitted",
                                "ApplicationApproved",
                                "PermitIssued",
                                "TermBegan",
                                "PermitSurrendered"))
                .body(
                        "items[2].words",
                        equalTo("The permit was issued: good from 1 December 2026 until the end of 30 November 2027."))
                .body("items[4].words", equalTo("The permit was given back."));
    }

    @Test
    void a_permit_and_the_one_that_follows_it_each_tell_of_the_other() {
        Instant shortlyBefore = Instant.parse("2027-11-10T12:00:00Z");
        clock.set(shortlyBefore);
        Submitted renewal = renewed(rita, number, "AWAITING_PAYMENT");
        paid(renewal, shortlyBefore);
        String renewedNumber = number;

        history(rita.request())
                .body("items.last().what", equalTo("PermitRenewed"))
                .body("items.last().words", equalTo("It was renewed: permit " + renewal.number() + " follows it."));
        number = renewal.number();
        history(officer())
                .body("items[0].what", equalTo("ApplicationSubmitted"))
                .body("items.find { it.what == 'PermitRenewed' }.words", equalTo("It follows the permit it renews."));
        assertThat(renewedNumber).isNotEqualTo(number);
    }

    @Test
    @Tag("P-11")
    void a_permit_out_of_a_file_says_so_and_by_whom() {
        String paper = newNumber();
        taken(file(row(paper)));
        number = paper;

        history(officer())
                .body("items[0].what", equalTo("PaperPermitTaken"))
                .body("items[0].words", equalTo("It was taken over from paper."))
                .body("items[0].role", equalTo("suite-service"))
                .body("items[0].channel", equalTo("SYSTEM"));
    }

    @Test
    @Tag("X-3")
    void a_story_is_read_in_pages() {
        List<String> facts = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = officer().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(path());
            page.then().statusCode(200);
            facts.addAll(page.path("items.what"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(facts).hasSize(5).startsWith("ApplicationSubmitted").endsWith("PermitVehicleChanged");
    }

    @Test
    @Tag("X-8")
    void who_of_the_council_reads_it_is_written_down() {
        String reader = "olga-" + UUID.randomUUID();

        history(officer(reader));

        ReadAuditSearch.by(reader)
                .then()
                .body("items.action", contains("READ_PERMIT_HISTORY"))
                .body("items[0].shown", contains("account:" + rita.accountId(), "permit:" + number));
    }

    private ValidatableResponse history(RequestSpecification request) {
        return request.get(path()).then().statusCode(200);
    }

    private String path() {
        return "/v1/permits/" + number + "/history";
    }
}
