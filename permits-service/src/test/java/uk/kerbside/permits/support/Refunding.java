package uk.kerbside.permits.support;

import static org.hamcrest.Matchers.notNullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.testkit.Tokens;

/** The steps by which permits are paid for, surrendered and refunded, over HTTP. */
public final class Refunding {
    private Refunding() {}

    /** A permit somebody has surrendered, and what is given back for it. */
    public record Surrendered(Person person, Submitted permit, String refundId) {}

    /** A permit of a type that is paid for and good. */
    public static Submitted paidFor(Person person, String vrm, Instant at) {
        Map<String, Object> wish = wish("RESIDENT", person, "P12M");
        wish.put("vrm", vrm);
        Submitted submitted = apply(person, wish, "AWAITING_PAYMENT");
        pay(submitted, at);
        Awaitility.await()
                .untilAsserted(() -> permit(person, submitted.number()).body("issuedAt", notNullValue()));
        return submitted;
    }

    public static Response surrender(Person person, String number) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", permit(person, number).extract().header("ETag"))
                .post("/v1/permits/" + number + "/surrender");
    }

    public static ValidatableResponse quote(Person person, String number, Map<String, ?> when) {
        return person.request()
                .contentType(ContentType.JSON)
                .body(when)
                .post("/v1/permits/" + number + "/refund-quotes")
                .then();
    }

    /** One above the limit that waits for a supervisor: the third permit of a household costs so much. */
    public static Surrendered waiting() {
        Person person = Person.residentOf("RO5").withMoreVehicles(2).published();
        Instant paidAt = Instant.parse("2026-11-24T12:00:00Z");
        Submitted last = null;
        for (String vrm : person.vrms()) {
            last = paidFor(person, vrm, paidAt);
        }
        Response answer = surrender(person, last.number());
        answer.then().statusCode(200);
        return new Surrendered(person, last, answer.path("refunds[0].refundId"));
    }

    /** A supervisor decides about a refund as it is. */
    public static Response decide(String supervisor, String refundId, String step, Object body) {
        String etag = Reviewing.supervisor(supervisor)
                .get("/v1/permit-refunds/" + refundId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return Reviewing.supervisor(supervisor)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/permit-refunds/" + refundId + "/" + step);
    }

    /** The refunds that wait for a second person. */
    public static List<String> queue() {
        return AllPages.of(Refunding::finance, "/v1/permit-refunds", "refundId");
    }

    public static RequestSpecification finance() {
        return RestAssured.given().auth().oauth2(Tokens.of("fiona", Roles.FINANCE));
    }
}
