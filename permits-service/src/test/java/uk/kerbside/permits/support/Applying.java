package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** The steps of applying, over HTTP, as frontends take them. */
public final class Applying {
    private Applying() {}

    /** A wish for a permit of a type for somebody's first vehicle. */
    public static Map<String, Object> wish(String permitType, Person person) {
        return new HashMap<>(Map.of("permitType", permitType, "vrm", person.vrm()));
    }

    public static Map<String, Object> wish(String permitType, Person person, String term) {
        Map<String, Object> wish = wish(permitType, person);
        wish.put("term", term);
        return wish;
    }

    public static ValidatableResponse quote(Person person, Map<String, ?> wish) {
        return person.request()
                .contentType(ContentType.JSON)
                .body(wish)
                .post("/v1/quotes")
                .then();
    }

    public static ValidatableResponse draft(Person person, Map<String, ?> wish) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(wish)
                .post("/v1/applications")
                .then();
    }

    public static ValidatableResponse submit(Person person, String applicationId) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/applications/" + applicationId + "/submission")
                .then();
    }

    /** Drafts and submits; the answer to the submission. */
    public static ValidatableResponse apply(Person person, Map<String, ?> wish) {
        String id = draft(person, wish).statusCode(201).extract().path("applicationId");
        return submit(person, id);
    }

    /** Applies, and expects an answer with this status. */
    public static Submitted apply(Person person, Map<String, ?> wish, String status) {
        var answer = apply(person, wish).statusCode(200).extract();
        String reached = answer.path("status");
        if (!reached.equals(status)) {
            throw new AssertionError("The application is not " + status + " but " + answer.asString());
        }
        return new Submitted(
                answer.path("applicationId"),
                Optional.ofNullable(answer.path("permitNumber")),
                Optional.ofNullable(answer.path("chargeId")),
                answer.header("ETag"));
    }

    /** What became of a submission. */
    public record Submitted(
            String applicationId, Optional<String> permitNumber, Optional<String> chargeId, String etag) {
        public String number() {
            return permitNumber.orElseThrow();
        }

        public String charge() {
            return chargeId.orElseThrow();
        }
    }

    /** An application as its applicant sees it. */
    public static ValidatableResponse application(Person person, String applicationId) {
        return person.request().get("/v1/applications/" + applicationId).then();
    }

    /** A permit as its holder sees it. */
    public static ValidatableResponse permit(Person person, String number) {
        return person.request().get("/v1/permits/" + number).then();
    }

    /** What accounts tells when a charge was paid. */
    public static ChargePaid paid(ChargeRaised charge, Instant at) {
        return new ChargePaid(
                new Revision(1, 2),
                charge.chargeId(),
                charge.accountId(),
                "PAY-" + charge.chargeId(),
                new WireMoney(charge.amount().amount(), charge.amount().currency()),
                PaymentMethod.CARD,
                at);
    }

    /** Has accounts tell that a submission's charge was paid. */
    public static void pay(Submitted submitted, Instant at) {
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        Topics.publish(paid(charge, at), charge.chargeId());
    }

    /** A request of a permit officer. */
    public static io.restassured.specification.RequestSpecification officer() {
        return officer("olga");
    }

    public static io.restassured.specification.RequestSpecification officer(String subject) {
        return given().auth()
                .oauth2(Tokens.of(subject, Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
