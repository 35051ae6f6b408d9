package uk.kerbside.enforcement.operator.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Operator;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-8")
class OperatorRightsResourceTest {
    @Inject
    MovableClock clock;

    private final Operator ringway = Operator.ringway();
    private final Operator parkeasy = Operator.parkeasy();
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();
    private final String reference = "S-" + UUID.randomUUID();
    private final String rightId = "op:ringway:" + reference;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void a_paid_stay_is_covered_as_soon_as_it_is_put() {
        ringway.put(reference, stay())
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", endsWith("/v1/operator-rights/" + reference))
                .body("vrm", equalTo(vrm))
                .body("endedAt", nullValue());

        eddie.await("COVERED", vrm)
                .body("right.rightId", equalTo(rightId))
                .body("right.source", equalTo("THIRD_PARTY"))
                .body("right.reference", equalTo(reference));
        ringway.get(reference).statusCode(200).body("visibleToOfficers", equalTo(true));
        Topics.awaitEvent(RightRevisionApplied.class, rightId);
    }

    @Test
    void the_same_again_changes_nothing_and_other_content_needs_the_current_tag() {
        Map<String, Object> stay = stay();
        String tag = ringway.put(reference, stay).extract().header("ETag");
        Map<String, Object> longer = with(
                new LinkedHashMap<>(stay),
                "until",
                clock.instant().plus(Duration.ofHours(3)).toString());

        ringway.put(reference, stay).statusCode(200).header("ETag", equalTo(tag));
        ringway.put(reference, longer).statusCode(428);
        ringway.put(reference, longer, "\"9.9\"").statusCode(412);
        ringway.put(reference, longer, tag).statusCode(200).body("until", equalTo(longer.get("until")));

        RightPublished newest = Topics.awaitEvent(
                RightPublished.class,
                rightId,
                right -> right.until().isPresent()
                        && right.until().get().toString().equals(longer.get("until")));
        assertThat(newest.revision().n()).isEqualTo(2);
        eddie.await(
                "COVERED",
                Handheld.question(
                        vrm, "at", clock.instant().plus(Duration.ofMinutes(4)).toString()));
    }

    @Test
    void what_is_ended_covers_no_more_and_stays_over() {
        Response put = ringway.put(reference, stay()).extract().response();
        eddie.await("COVERED", vrm);

        ringway.end(reference, "\"9.9\"").statusCode(412);
        Response ended = ringway.end(reference, put.header("ETag"))
                .statusCode(200)
                .body("endedAt", notNullValue())
                .extract()
                .response();

        eddie.await("LAPSED", vrm).body("lapse.endedBy", equalTo("VISIT_ENDED"));
        ringway.end(reference, ended.header("ETag")).statusCode(409).body("code", equalTo("RIGHT_OVER"));
        ringway.put(reference, stay(), ended.header("ETag")).statusCode(409).body("code", equalTo("RIGHT_OVER"));
    }

    @Test
    void operators_neither_see_nor_change_each_others_rights() {
        String tag = ringway.put(reference, stay()).statusCode(201).extract().header("ETag");

        parkeasy.get(reference).statusCode(404).body("code", equalTo("NOT_FOUND"));
        parkeasy.end(reference, tag).statusCode(404);
        parkeasy.put(reference, Operator.stay(Council.freshMark(), clock.instant()), tag)
                .statusCode(412);
        String own = Council.freshMark();
        parkeasy.put(reference, Operator.stay(own, clock.instant())).statusCode(201);

        ringway.get(reference).statusCode(200).body("vrm", equalTo(vrm));
        parkeasy.get(reference).statusCode(200).body("vrm", equalTo(own));
        eddie.await("COVERED", vrm);
        eddie.await("COVERED", own);
        assertThat(parkeasy.list("operator-rights", 200, null).<List<String>>path("items.vrm"))
                .contains(own)
                .doesNotContain(vrm);
    }

    @Test
    void own_rights_are_listed_in_pages() {
        List<String> references = List.of(reference + ".a", reference + ".b", reference + ".c");
        references.forEach(one -> parkeasy.put(one, stay()).statusCode(201));

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            Response page = parkeasy.list("operator-rights", 1, cursor);
            listed.addAll(page.path("items.reference"));
            cursor = page.path("next");
            if (cursor != null) {
                assertThat(ringway.list("operator-rights", 1, cursor).statusCode())
                        .isEqualTo(400);
            }
        } while (cursor != null);

        assertThat(listed).containsSubsequence(references);
    }

    @Test
    void a_client_nobody_has_named_and_people_are_turned_away() {
        Operator.nobodyKnows().put(reference, stay()).statusCode(403).body("code", equalTo("OPERATOR_UNKNOWN"));
        given().auth()
                .oauth2(Tokens.ofClient("ringway-client", "eddie", Roles.ENFORCEMENT_OFFICER))
                .get("/v1/operator-rights/" + reference)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().get("/v1/operator-rights/" + reference).then().statusCode(401);

        ringway.get(reference).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "until, 2020-01-01T00:00:00Z, 400, /until",
        "until, 2199-01-01T00:00:00Z, 400, /until",
        "vrm, ABCDEFGHIJKLMNOP, 400, /vrm",
        "bayClasses, HELIPAD, 400, /bayClasses",
        "tariff, A, 400, /tariff",
    })
    void what_makes_no_sense_is_refused_and_changes_nothing(String field, String value, int status, String pointer) {
        ringway.put(reference, with(stay(), field, value)).statusCode(status).body("errors.pointer", hasItem(pointer));

        ringway.get(reference).statusCode(404);
        assertThat(Topics.events(RightPublished.class, rightId)).isEmpty();
    }

    @Test
    void places_nobody_knows_and_marks_in_place_of_references_are_refused() {
        ringway.put(reference, with(stay(), "places", List.of(Council.ZONE, "NOWHERE")))
                .statusCode(409)
                .body("code", equalTo("PLACE_UNKNOWN"));
        ringway.put(reference, with(stay(), "places", List.of())).statusCode(400);
        ringway.put(vrm.toLowerCase(java.util.Locale.ROOT), stay())
                .statusCode(400)
                .body("errors.pointer", hasItem("/reference"));

        ringway.get(reference).statusCode(404);
    }

    @Test
    void all_is_told_again_when_an_administrator_asks_for_it() {
        ringway.put(reference, stay()).statusCode(201);
        RightPublished first = Topics.awaitEvent(RightPublished.class, rightId);

        given().auth()
                .oauth2(Tokens.of("ada", Roles.ADMINISTRATOR))
                .post("/v1/operations/republications")
                .then()
                .statusCode(200);

        RightPublished again = Topics.awaitEvent(
                RightPublished.class, rightId, right -> right.revision().compareTo(first.revision()) > 0);
        assertThat(again.marks()).isEqualTo(first.marks());
        Awaitility.await().untilAsserted(() -> ringway.get(reference)
                .body("revision", equalTo(again.revision().toString()))
                .body("visibleToOfficers", equalTo(true)));
    }

    private Map<String, Object> stay() {
        return Operator.stay(vrm, clock.instant());
    }

    private static Map<String, Object> with(Map<String, Object> stay, String field, Object value) {
        stay.put(field, value);
        return stay;
    }
}
