package uk.kerbside.permits.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Officers look for a permit by its mark, its number or its property, and who looked is written down. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class PermitSearchesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private FourPermits permits;
    private Person rita;

    @BeforeEach
    void rita_has_four_permits() {
        permits = FourPermits.from(NOON, clock);
        rita = permits.holder();
    }

    @Test
    void a_mark_finds_what_has_it_and_what_looks_like_it() {
        String mark = "AO12" + Person.newMark().substring(4);
        Person otto = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withVehicles(List.of(mark))
                .published();
        String number = apply(otto, wish("SCHOOL_STREET", otto), "ISSUED").number();

        search(Map.of("vrm", mark.replace("AO", "A0").toLowerCase(java.util.Locale.UK)))
                .then()
                .statusCode(200)
                .body("items.number", contains(number))
                .body("items[0].vrms", contains(mark))
                .body("items[0].accountId", equalTo(otto.accountId()));
        search(Map.of("vrm", Person.newMark())).then().body("items", hasSize(0));
        search(Map.of("number", " " + number.toLowerCase(java.util.Locale.UK)))
                .then()
                .body("items.number", contains(number));
        search(Map.of("uprn", otto.uprn(), "vrm", mark)).then().body("items.number", contains(number));
        search(Map.of("uprn", rita.uprn(), "vrm", mark)).then().body("items", hasSize(0));
        search(Map.of("uprn", rita.uprn())).then().body("items", hasSize(4));
    }

    @Test
    void a_search_for_nothing_is_none_and_reads_on_with_its_cursor() {
        assertProblem(search(Map.of()), 400, "INVALID_VALUE");
        assertProblem(search(Map.of("vrm", "?")), 400, "INVALID_VALUE");
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Response page = search(Map.of("uprn", rita.uprn()), cursor);
            page.then().statusCode(200);
            numbers.addAll(page.path("items.number"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(numbers).hasSize(4).doesNotHaveDuplicates().endsWith(permits.scheduled(), permits.active());
    }

    @Test
    @Tag("X-8")
    void who_looked_stands_in_the_audit_by_numbers_alone() {
        String reader = "olga-" + UUID.randomUUID();
        officer(reader)
                .queryParam("accountId", rita.accountId())
                .queryParam("permitType", "RESIDENT")
                .get("/v1/permit-register")
                .then()
                .statusCode(200);
        officer(reader)
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", rita.vrm(), "reason", "Complaint 17"))
                .post("/v1/permit-searches")
                .then()
                .statusCode(200);
        officer(reader).get("/v1/permits/" + permits.active()).then().statusCode(200);

        Response found = ReadAuditSearch.by(reader);

        found.then()
                .body("items.action", contains("READ_PERMIT", "SEARCH_PERMITS", "LIST_PERMIT_REGISTER"))
                .body("items[0].shown", contains("account:" + rita.accountId(), "permit:" + permits.active()))
                .body("items[1].reason", equalTo("Complaint 17"))
                .body("items[2].shown", contains("permit:" + permits.unpaid()));
        assertThat(found.asString()).doesNotContain(rita.vrm());
    }

    private static Response search(Map<String, String> what) {
        return search(what, null);
    }

    private static Response search(Map<String, String> what, String cursor) {
        var request = officer().contentType(ContentType.JSON).body(what);
        return (cursor == null ? request : request.queryParam("cursor", cursor).queryParam("limit", 50))
                .post("/v1/permit-searches");
    }
}
