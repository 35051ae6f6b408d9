package uk.kerbside.permits.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.testkit.Topics;

/** The steps of renewing, over HTTP, as frontends take them. */
public final class Renewing {
    private Renewing() {}

    /** A resident's permit for a vehicle and a year, applied for and paid at an instant; returns its number. */
    public static String paidPermit(Person person, String vrm, Instant at) {
        Map<String, Object> wish = Applying.wish("RESIDENT", person, "P12M");
        wish.put("vrm", vrm);
        Submitted submitted = Applying.apply(person, wish, "AWAITING_PAYMENT");
        Applying.pay(submitted, at);
        right(submitted.number(), RightStatus.GRANTED);
        return submitted.number();
    }

    public static RightPublished right(String number, RightStatus status) {
        return Topics.awaitEvent(RightPublished.class, "permits:" + number, published -> published.status() == status);
    }

    public static Response begin(Person person, String number) {
        return post(person, number, "renewals", Map.of());
    }

    public static String begun(Person person, String number) {
        return begin(person, number).then().statusCode(201).extract().path("applicationId");
    }

    public static Response quote(Person person, String number) {
        return post(person, number, "renewal-quotes", Map.of());
    }

    public static Response post(Person person, String number, String step, Map<String, ?> body) {
        return Reviewing.keyed(person)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/permits/" + number + "/" + step);
    }

    public static ValidatableResponse shown(Person person, String number) {
        return person.request().get("/v1/permits/" + number + "/renewal").then();
    }

    /** Begins and hands in. */
    public static Submitted renewed(Person person, String number, String status) {
        var answer =
                Applying.submit(person, begun(person, number)).statusCode(200).extract();
        String reached = answer.path("status");
        if (!reached.equals(status)) {
            throw new AssertionError("The renewal is not " + status + " but " + answer.asString());
        }
        return new Submitted(
                answer.path("applicationId"),
                Optional.ofNullable(answer.path("permitNumber")),
                Optional.ofNullable(answer.path("chargeId")),
                answer.header("ETag"));
    }

    /** Has accounts tell that a renewal was paid, and waits for what follows. */
    public static RightPublished paid(Submitted renewal, Instant at) {
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, renewal.charge());
        Topics.publish(Applying.paid(charge, at), charge.chargeId());
        return right(renewal.number(), RightStatus.GRANTED);
    }
}
