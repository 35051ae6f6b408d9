package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** A school street of its own, so that tests do not meet, with so many exemptions; and those who wait for one. */
public final class Waiting {
    public static final String TYPE = "SCHOOL_STREET";

    private final String street =
            "SW-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    /** A street nobody else knows. */
    public Waiting() {
        SampleCouncil.takePlaces("""
                code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
                %s,SCHOOL_STREET,A street,Mon-Fri 08:00-09:00,SCHOOL_STREET,,TMO 2021 No. 7,2021-09-01,Y,"POLYGON((0.1 51.5, 0.2 51.5, 0.2 51.6, 0.1 51.6, 0.1 51.5))"
                """.formatted(street));
    }

    public String street() {
        return street;
    }

    /** Somebody who lives in it. */
    public Person neighbour() {
        return Person.residentOf("RO5").onSchoolStreet(street).published();
    }

    public ValidatableResponse limit(Integer most) {
        Map<String, Object> body = new HashMap<>(Map.of("permitType", TYPE, "place", street));
        if (most != null) {
            body.put("most", most);
        }
        return Reviewing.supervisor("sue")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/place-limits")
                .then();
    }

    /** Drafts an application of somebody who would wait. */
    public String wishes(Person person) {
        Map<String, Object> wish = wish(TYPE, person);
        wish.put("joinWaitingList", true);
        return draft(person, wish).statusCode(201).extract().path("applicationId");
    }

    /** Applies, and waits if need be. */
    public ValidatableResponse applies(Person person) {
        return submit(person, wishes(person)).statusCode(200);
    }

    /** Takes a step with an application as it is: accepts, declines, or takes it back. */
    public static Response step(Person person, String applicationId, String step) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", application(person, applicationId).extract().header("ETag"))
                .post("/v1/applications/" + applicationId + "/" + step);
    }

    /** Who waits, as an officer sees it. */
    public ValidatableResponse list() {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .queryParam("limit", 200)
                .get("/v1/place-limits/" + TYPE + "/" + street + "/waiting")
                .then()
                .statusCode(200);
    }
}
