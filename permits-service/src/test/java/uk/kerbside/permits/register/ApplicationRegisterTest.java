package uk.kerbside.permits.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.claim;
import static uk.kerbside.permits.support.Reviewing.etag;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Officers look through all applications. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class ApplicationRegisterTest {
    @Inject
    MovableClock clock;

    private Person rita;
    private String waiting;
    private String issued;
    private String draft;

    /** Rita has three applications: one with an officer, one that was granted a day later, and a draft. */
    @BeforeEach
    void rita_has_applied() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withoutProof().published();
        waiting = apply(rita, wish("RESIDENT", rita), "IN_REVIEW").applicationId();
        clock.set("2026-11-25T12:00:00Z");
        rita = rita.withResidencyProved().published();
        issued = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").applicationId();
        clock.set("2026-11-26T12:00:00Z");
        draft = draft(rita, wish("CARER", rita)).statusCode(201).extract().path("applicationId");
    }

    @Test
    void every_filter_narrows() {
        assertThat(list(Map.of())).containsExactly(draft, issued, waiting);
        assertThat(list(Map.of("status", List.of("DRAFT")))).containsExactly(draft);
        assertThat(list(Map.of("status", List.of("ISSUED", "IN_REVIEW")))).containsExactly(issued, waiting);
        assertThat(list(Map.of("permitType", "SCHOOL_STREET"))).containsExactly(issued);
        assertThat(list(Map.of("waitingSince", "2026-11-24"))).containsExactly(waiting);
        assertThat(list(Map.of("waitingSince", "2026-11-23"))).isEmpty();
        assertProblem(register(Map.of("waitingSince", "soon")), 400, "INVALID_VALUE");
        assertProblem(register(Map.of("overdue", "maybe")), 400, "INVALID_VALUE");
    }

    @Test
    void what_is_overdue_is_so_when_its_day_is_over() {
        clock.set("2026-12-01T23:59:59Z");
        assertThat(list(Map.of("overdue", "true"))).isEmpty();

        clock.set("2026-12-02T00:00:00Z");
        assertThat(list(Map.of("overdue", "true"))).containsExactly(waiting);
        register(Map.of("accountId", rita.accountId(), "permitType", "RESIDENT"))
                .then()
                .body("items[0].overdue", equalTo(true))
                .body("items[0].decideBy", equalTo("2026-12-01"))
                .body("items[0].vrms", contains(rita.vrm()));
    }

    @Test
    void a_claim_counts_as_long_as_it_lasts() {
        String olga = "olga-" + UUID.randomUUID();
        claim(officer(olga), waiting, etag(rita, waiting)).then().statusCode(200);

        assertThat(list(Map.of("claimedBy", olga))).containsExactly(waiting);
        assertThat(list(Map.of("claimedBy", "oscar"))).isEmpty();
        clock.set("2026-11-26T14:00:00Z");
        assertThat(list(Map.of("claimedBy", olga))).isEmpty();
    }

    @Test
    @Tag("X-3")
    void pages_of_every_order_are_whole_and_in_order() {
        assertThat(list(Map.of("sort", "LATEST", "limit", "1"))).containsExactly(draft, issued, waiting);
        assertThat(list(Map.of("sort", "LONGEST_WAITING", "limit", "1"))).containsExactly(waiting, issued);
        assertThat(list(Map.of("sort", "FIRST_DUE", "limit", "1"))).containsExactly(waiting);
    }

    @Test
    @Tag("X-8")
    void who_looked_stands_in_the_audit() {
        String reader = "olga-" + UUID.randomUUID();
        officer(reader)
                .queryParam("accountId", rita.accountId())
                .get("/v1/application-register")
                .then()
                .statusCode(200);

        ReadAuditSearch.by(reader)
                .then()
                .body("items.action", contains("LIST_APPLICATION_REGISTER"))
                .body(
                        "items[0].shown",
                        contains("application:" + draft, "application:" + issued, "application:" + waiting));
    }

    /** The ids on all pages. */
    private List<String> list(Map<String, ?> filter) {
        Map<String, Object> asked = new HashMap<>(filter);
        asked.put("accountId", rita.accountId());
        List<String> ids = new ArrayList<>();
        String cursor;
        do {
            Response page = register(asked);
            page.then().statusCode(200);
            ids.addAll(page.path("items.applicationId"));
            cursor = page.path("next");
            if (cursor != null) {
                asked.put("cursor", cursor);
            }
        } while (cursor != null);
        return ids;
    }

    private static Response register(Map<String, ?> filter) {
        return officer().queryParams(filter).get("/v1/application-register");
    }
}
