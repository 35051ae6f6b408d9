package uk.kerbside.visitor;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** The service under test as its clients and neighbours use it. */
public final class Visitor {
    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private Visitor() {}

    /** A request with a fresh key that says it brings JSON. */
    public static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID().toString());
    }

    public static RequestSpecification as(String token, String key) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    public static RequestSpecification reading(String token) {
        return given().auth().oauth2(token);
    }

    public static Response order(Resident resident, int books) {
        return as(resident.token()).body(Map.of("books", books)).post("/v1/book-purchases");
    }

    /** Orders books and has them paid. */
    public static Response buy(Resident resident, int books) {
        Response order = order(resident, books).then().statusCode(201).extract().response();
        pay(order.path("chargeId"), Instant.parse(order.path("orderedAt")));
        return awaitPurchase(resident, order.path("purchaseId"), "BOUGHT");
    }

    /** Says as accounts does that a charge is paid. */
    public static void pay(String chargeId, Instant at) {
        Topics.publish(
                new ChargePaid(
                        new Revision(1, 1), chargeId, "A-1", "P-1", new WireMoney(1300, "GBP"), PaymentMethod.CARD, at),
                chargeId);
    }

    public static Response awaitPurchase(Resident resident, String purchaseId, String status) {
        return await("purchase " + purchaseId + " is " + status)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> purchase(resident, purchaseId), answer -> status.equals(answer.path("status")));
    }

    public static Response purchase(Resident resident, String purchaseId) {
        return reading(resident.token())
                .get("/v1/book-purchases/" + purchaseId)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response allowance(Resident resident) {
        return reading(resident.token())
                .get("/v1/allowance")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static int unitsLeft(Resident resident) {
        return allowance(resident).path("unitsLeft");
    }

    public static Response start(Resident resident, String vrm, int units) {
        return as(resident.token()).body(Map.of("vrm", vrm, "units", units)).post("/v1/visits");
    }

    public static Response start(Resident resident, String vrm, int units, String startsAt) {
        return as(resident.token())
                .body(Map.of("vrm", vrm, "units", units, "startsAt", startsAt))
                .post("/v1/visits");
    }

    public static Response end(Resident resident, Response visit) {
        return as(resident.token())
                .header("If-Match", visit.header("ETag"))
                .body(Map.of())
                .post("/v1/visits/" + visit.path("visitId") + "/end");
    }

    public static Response visit(Resident resident, String visitId) {
        return reading(resident.token())
                .get("/v1/visits/" + visitId)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Says as enforcement does that checks are answered from this revision. */
    public static void applied(String rightId, Revision revision) {
        Topics.publish(
                new RightRevisionApplied(new Revision(1, 1), rightId, revision, Instant.parse("2026-11-24T10:00:00Z")),
                rightId);
    }

    /** A mark nobody else in any test has. */
    public static String newMark() {
        var random = ThreadLocalRandom.current();
        StringBuilder mark = new StringBuilder("Q");
        for (int symbol = 0; symbol < 9; symbol++) {
            mark.append("BCDFGHJKLMNPRSTVWXYZ23456789".charAt(random.nextInt(28)));
        }
        return mark.toString();
    }

    /** Sends what a table of endpoints says; a body's mark becomes one nobody else has. */
    public static Response send(RequestSpecification request, String method, String address, String body) {
        if (method.equals("GET")) {
            return request.get(address);
        }
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body.replace("AB12CDE", Visitor.newMark()))
                .request(method, address);
    }
}
