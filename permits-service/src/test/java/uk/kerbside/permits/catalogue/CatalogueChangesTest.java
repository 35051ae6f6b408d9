package uk.kerbside.permits.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Supervising.copyOf;
import static uk.kerbside.permits.support.Supervising.create;
import static uk.kerbside.permits.support.Supervising.get;
import static uk.kerbside.permits.support.Supervising.newCode;
import static uk.kerbside.permits.support.Supervising.post;
import static uk.kerbside.permits.support.Supervising.rulesOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** A supervisor changes what can be applied for. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class CatalogueChangesTest {
    private static final String TODAY = "2026-11-24";

    @Inject
    MovableClock clock;

    private final String code = newCode();
    private final ObjectNode type = copyOf("RESIDENT", code, TODAY);

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(TODAY + "T12:00:00Z");
    }

    @Test
    void a_new_type_can_be_applied_for_and_others_are_told() {
        create(type).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith("/" + code));

        Person rita = Person.residentOf("RO5").published();
        Applying.quote(rita, Applying.wish(code, rita, "P12M")).body("price.amount", equalTo(7000));
        assertThat(Topics.awaitEvent(PermitTypePublished.class, code).status()).isEqualTo(PermitTypeStatus.OPEN);
        assertProblem(create(type), 409, "TYPE_KNOWN");
        assertProblem(create(copyOf("RESIDENT", "SEASON_TICKET", TODAY)), 409, "TYPE_KNOWN");
    }

    @Test
    void a_broken_type_is_refused_with_every_fault_from_its_own_beginning() {
        version(type).put("effectiveFrom", "2026-11-23");
        version(type).remove("terms");
        type.put("status", "RETIRED");
        type.withArray("aliases").add("HAVERING_CCG");

        assertProblem(create(type), 400, "RULES_INVALID")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/status", "/versions/0/effectiveFrom", "/aliases/0", "/versions/0/terms"));
        assertProblem(create(type.put("colour", "blue")), 400, "RULES_INVALID").body("errors.pointer", hasItem(""));
        assertProblem(get("/v1/permit-types/" + code), 404, "NOT_FOUND");
    }

    @Test
    void new_rules_count_from_their_day_and_the_old_ones_until_then() {
        create(type);

        post(code, "versions", dearer("2026-12-01"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("standing", equalTo("TO_COME"));

        Person rita = Person.residentOf("RO5").published();
        var wish = Applying.wish(code, rita, "P12M");
        Applying.quote(rita, wish).body("price.amount", equalTo(7000)).body("ruleVersion", equalTo(1));
        wish.put("startsOn", "2026-12-01");
        Applying.quote(rita, wish).body("price.amount", equalTo(8000)).body("ruleVersion", equalTo(2));
        get("/v1/permit-types/" + code + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.standing", contains("IN_EFFECT", "TO_COME"))
                .body("items[0].until", equalTo("2026-12-01"))
                .body("items[1].from", equalTo("2026-12-01"))
                .body("items[1].until", nullValue());
        clock.set("2026-12-01T00:00:00Z");
        get("/v1/permit-types/" + code + "/versions").then().body("items.standing", contains("OVER", "IN_EFFECT"));
    }

    @Test
    void a_permit_keeps_the_rules_it_was_granted_under_also_when_they_are_taken_back() {
        create(type);
        post(code, "versions", dearer("2026-12-01"));
        Person rita = Person.residentOf("RO5").published();
        var wish = Applying.wish(code, rita, "P12M");
        wish.put("startsOn", "2026-12-02");
        var submitted = Applying.apply(rita, wish, "AWAITING_PAYMENT");

        post(code, "versions/2/withdrawal", "{}").then().statusCode(200).body("standing", equalTo("WITHDRAWN"));

        Applying.pay(submitted, clock.instant());
        org.awaitility.Awaitility.await().untilAsserted(() -> Applying.permit(rita, submitted.number())
                .body("status", equalTo("SCHEDULED"))
                .body("ruleVersion", equalTo(2)));
        Person other = Person.residentOf("RO5").published();
        var later = Applying.wish(code, other, "P12M");
        later.put("startsOn", "2026-12-02");
        Applying.quote(other, later).body("price.amount", equalTo(7000)).body("ruleVersion", equalTo(1));
        PermitTypePublished told = Topics.awaitEvent(
                PermitTypePublished.class,
                code,
                published -> published.revision().n() == 3);
        assertThat(told.versions())
                .extracting(PermitTypePublished.Version::version)
                .containsExactly(1);
    }

    @Test
    void rules_that_have_begun_are_neither_changed_nor_taken_back() {
        create(type);

        assertProblem(post(code, "versions/1/withdrawal", "{}"), 409, "VERSION_IN_EFFECT");
        assertProblem(post(code, "versions/1/replacement", dearer("2026-12-01")), 409, "VERSION_IN_EFFECT");
        assertProblem(post(code, "versions", dearer(TODAY)), 400, "RULES_INVALID")
                .body("errors.pointer", hasItem("/effectiveFrom"));
        assertProblem(post(code, "versions/7/withdrawal", "{}"), 404, "NOT_FOUND");
    }

    @Test
    void rules_to_come_are_replaced_by_others_of_the_same_day_under_a_new_number() {
        create(type);
        post(code, "versions", dearer("2026-12-01"));
        ObjectNode cheaper = dearer("2026-12-01");
        amount(cheaper).put("amount", 6000);

        post(code, "versions/2/replacement", cheaper).then().statusCode(201).body("version", equalTo(3));

        get("/v1/permit-types/" + code + "/versions")
                .then()
                .body("items.standing", contains("IN_EFFECT", "WITHDRAWN", "TO_COME"));
        assertProblem(post(code, "versions/2/replacement", cheaper), 409, "VERSION_WITHDRAWN");
        assertProblem(post(code, "versions", dearer("2026-12-01")), 400, "RULES_INVALID")
                .body("errors[0].message", equalTo("must be after 2026-12-01, from which the stored version 3 counts"));
    }

    @Test
    void broken_rules_are_refused_with_every_fault_from_their_own_beginning() {
        create(type);
        ObjectNode broken = dearer("2026-12-01");
        broken.put("effectiveUntil", "2026-11-30");
        broken.withObject("/vehicles").put("live", 4);
        broken.withObject("/confers").put("hours", "nine to five");

        assertProblem(post(code, "versions", broken), 400, "RULES_INVALID")
                .body("errors.pointer", containsInAnyOrder("/effectiveUntil", "/vehicles/live", "/confers/hours"));
        amount(broken).put("amount", "much");
        assertProblem(post(code, "versions", broken), 400, "RULES_INVALID")
                .body("errors.pointer", contains("/prices/cells/0/amount/amount"));
        assertProblem(post(code, "versions", dearer("2026-12-01").put("version", 9)), 400, "RULES_INVALID");
    }

    @Test
    @Tag("P-13")
    void a_closed_type_takes_no_applications_until_it_is_reopened_and_permits_stay_good() {
        create(copyOf("HAVERING_HERO", code, TODAY));
        Person nurse = Person.newcomer().published();
        var inReview = Applying.apply(nurse, Applying.wish(code, nurse), "IN_REVIEW");

        post(code, "closure", "{}").then().statusCode(200).body("status", equalTo("CLOSED"));

        Person late = Person.newcomer().published();
        assertProblem(Applying.quote(late, Applying.wish(code, late)).extract().response(), 409, "TYPE_CLOSED");
        // What was handed in before is decided as it was promised.
        Applying.officer()
                .header("If-Match", inReview.etag())
                .post("/v1/applications/" + inReview.applicationId() + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        assertProblem(post(code, "closure", "{}"), 409, "TYPE_NOT_OPEN");
        post(code, "reopening", "{}").then().body("status", equalTo("OPEN"));
        Applying.quote(late, Applying.wish(code, late)).statusCode(200);
        assertProblem(post(code, "reopening", "{}"), 409, "TYPE_NOT_CLOSED");
    }

    @Test
    void a_retired_type_stays_retired() {
        create(type);

        post(code, "retirement", "{}").then().statusCode(200).body("status", equalTo("RETIRED"));

        for (String step : List.of("reopening", "closure", "retirement")) {
            assertProblem(post(code, step, "{}"), 409, "TYPE_RETIRED");
        }
        assertProblem(post(code, "versions", dearer("2026-12-01")), 409, "TYPE_RETIRED");
        assertThat(Topics.awaitEvent(PermitTypePublished.class, code, told -> told.status() == PermitTypeStatus.RETIRED)
                        .versions())
                .hasSize(1);
    }

    @Test
    void another_name_means_the_same_type_and_one_type_only() {
        create(type);
        String alias = newCode();

        Supervising.put(code, "aliases/" + alias).then().statusCode(200).body("aliases", contains(alias));

        get("/v1/permit-types/" + alias).then().body("code", equalTo(code));
        Supervising.put(code, "aliases/" + alias).then().body("aliases", contains(alias));
        assertProblem(Supervising.put(code, "aliases/HAVERING_CCG"), 409, "NAME_TAKEN");
        Supervising.delete(code, "aliases/" + alias).then().body("aliases", equalTo(List.of()));
        assertProblem(get("/v1/permit-types/" + alias), 404, "NOT_FOUND");
        assertProblem(Supervising.delete(code, "aliases/" + alias), 409, "ALIAS_UNKNOWN");
    }

    @Test
    @Tag("X-3")
    void of_two_who_change_at_once_one_has_not_seen_what_the_other_did() throws Exception {
        String etag = create(type).header("ETag");
        Callable<Response> close = () ->
                Supervising.request().header("If-Match", etag).body("{}").post("/v1/permit-types/" + code + "/closure");

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = both.invokeAll(List.of(close, close));
            assertThat(List.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        assertProblem(
                Supervising.request().body("{}").post("/v1/permit-types/" + code + "/reopening"),
                428,
                "PRECONDITION_REQUIRED");
    }

    @Test
    @Tag("X-1")
    void an_officer_changes_nothing() {
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body(type.toString())
                        .post("/v1/permit-types"),
                403,
                "FORBIDDEN");
    }

    private ObjectNode dearer(String effectiveFrom) {
        ObjectNode rules = rulesOf(type, effectiveFrom);
        amount(rules).put("amount", 8000);
        return rules;
    }

    private static ObjectNode version(ObjectNode type) {
        return (ObjectNode) type.path("versions").get(0);
    }

    private static ObjectNode amount(ObjectNode rules) {
        return (ObjectNode) rules.path("prices").path("cells").get(0).path("amount");
    }
}
