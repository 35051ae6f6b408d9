package uk.kerbside.permits.dispensation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Tokens;

/** What becomes of dispensations, over HTTP. */
public final class Dispensing {
    public static final String MORNING = "2026-12-01T08:00:00Z";
    public static final String EVENING = "2026-12-01T18:00:00Z";

    private Dispensing() {}

    /** A funeral on the first of December for the person's vehicle. */
    static Map<String, Object> wish(String place, Person person) {
        return new HashMap<>(Map.of(
                "place",
                place,
                "bayClasses",
                List.of("RESIDENT"),
                "reason",
                "FUNERAL",
                "words",
                "A hearse and two cars at number 8",
                "startsAt",
                MORNING,
                "endsAt",
                EVENING,
                "vrms",
                List.of(person.vrm())));
    }

    /** A zone of its own; taken again it has other hours. */
    public static void takeZone(String zone, String hours) {
        SampleCouncil.takePlaces(
                "code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,"
                        + "term_time_only,boundary_wkt\n" + zone + ",ZONE,Zone " + zone + "," + hours
                        + ",RESIDENT|SHARED,,TMO 1,2026-01-01,N,\"POLYGON((0.1 51.5, 0.2 51.5, 0.2 51.6, 0.1 51.6, 0.1 51.5))\"\n");
    }

    /** The same wish with something else. */
    static Response ask(Person person, String zone, Map<String, ?> further) {
        Map<String, Object> wish = wish(zone, person);
        wish.putAll(further);
        return request(person, wish);
    }

    public static Response asked(Person person, String zone, Map<String, ?> further) {
        Response made = ask(person, zone, further);
        made.then().statusCode(201);
        return made;
    }

    static Response request(Person person, Map<String, ?> wish) {
        return keyed(person.request()).body(wish).post("/v1/dispensations");
    }

    static Response decide(String officer, Response made, Map<String, ?> decision) {
        return act(officer(officer), made, "decision", decision);
    }

    public static Response grant(Response made, Map<String, ?> further) {
        Map<String, Object> decision = new HashMap<>(further);
        decision.put("outcome", "GRANTED");
        return decide("olga", made, decision);
    }

    public static Response revoke(Response made) {
        return act(officer("olga"), made, "revocation", Map.of("words", "The street is needed."));
    }

    static Response withdraw(Person person, Response made) {
        return act(keyed(person.request()), made, "withdrawal", Map.of());
    }

    static Response vehicles(Person person, Response made, String... vrms) {
        return keyed(person.request())
                .header("If-Match", made.header("ETag"))
                .body(Map.of("vrms", List.of(vrms)))
                .put("/v1/dispensations/" + made.path("reference") + "/vehicles");
    }

    static Response search(RequestSpecification who, Map<String, ?> search) {
        return who.contentType(ContentType.JSON).body(search).post("/v1/dispensation-searches");
    }

    private static Response act(RequestSpecification who, Response made, String what, Map<String, ?> body) {
        return who.header("If-Match", made.header("ETag"))
                .body(body)
                .post("/v1/dispensations/" + made.path("reference") + "/" + what);
    }

    static RequestSpecification officer(String subject) {
        return keyed(given().auth().oauth2(Tokens.of(subject, Roles.PERMIT_OFFICER)));
    }

    static RequestSpecification keyed(RequestSpecification who) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString()).contentType(ContentType.JSON);
    }
}
