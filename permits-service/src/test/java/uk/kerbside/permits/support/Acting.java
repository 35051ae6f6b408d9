package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.testkit.Tokens;

/** What the council does about permits, over HTTP. */
public final class Acting {
    public static final String WORDS = "The permit is used by somebody who does not live there.";

    private Acting() {}

    public static RequestSpecification supervisor() {
        return as("sally", Roles.PERMIT_SUPERVISOR);
    }

    public static RequestSpecification officer(String subject) {
        return as(subject, Roles.PERMIT_OFFICER);
    }

    public static RequestSpecification as(String subject, String role) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The tag of a permit as it is. */
    public static String tag(Person holder, String number) {
        return Applying.permit(holder, number).statusCode(200).extract().header("ETag");
    }

    /** The tag of its newest suspension as it is. */
    public static String suspensionTag(Person holder, String number) {
        return suspension(holder, number).statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse suspension(Person holder, String number) {
        return holder.request().get("/v1/permits/" + number + "/suspension").then();
    }

    /** With notice. */
    public static ValidatableResponse suspend(
            RequestSpecification who, Person holder, String number, Map<String, ?> further) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "MISUSE", "words", WORDS));
        body.putAll(further);
        return post(who, tag(holder, number), number, "suspension", body);
    }

    public static ValidatableResponse suspendAtOnce(Person holder, String number) {
        return suspend(supervisor(), holder, number, Map.of("atOnceBecause", "It was offered for sale."));
    }

    public static ValidatableResponse lift(Person holder, String number) {
        return post(
                officer("olga"),
                suspensionTag(holder, number),
                number,
                "suspension/end",
                Map.of("words", "You have shown that you live there."));
    }

    public static ValidatableResponse appeal(Person holder, String number) {
        return post(
                holder.request().header("Idempotency-Key", UUID.randomUUID().toString()),
                suspensionTag(holder, number),
                number,
                "suspension/appeal",
                Map.of("grounds", "My sister used the car."));
    }

    public static ValidatableResponse decide(String officer, Person holder, String number, String outcome) {
        return post(
                officer(officer),
                suspensionTag(holder, number),
                number,
                "suspension/appeal-decision",
                Map.of("outcome", outcome, "reasons", "We looked at it again."));
    }

    public static ValidatableResponse revoke(Person holder, String number) {
        return post(
                supervisor(),
                tag(holder, number),
                number,
                "revocation",
                Map.of("reason", "NO_LONGER_ENTITLED", "words", "You have moved."));
    }

    public static ValidatableResponse revocation(Person holder, String number) {
        return holder.request().get("/v1/permits/" + number + "/revocation").then();
    }

    private static String revocationTag(Person holder, String number) {
        return revocation(holder, number).statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse appealRevocation(Person holder, String number) {
        return post(
                holder.request().header("Idempotency-Key", UUID.randomUUID().toString()),
                revocationTag(holder, number),
                number,
                "revocation/appeal",
                Map.of("grounds", "I still live there."));
    }

    public static ValidatableResponse decideRevocation(
            String supervisor, Person holder, String number, String outcome) {
        return post(
                as(supervisor, Roles.PERMIT_SUPERVISOR),
                revocationTag(holder, number),
                number,
                "revocation/appeal-decision",
                Map.of("outcome", outcome, "reasons", "We looked at it again."));
    }

    public static ValidatableResponse restore(Person holder, String number, boolean beyondLimits) {
        return post(
                supervisor(),
                tag(holder, number),
                number,
                "restoration",
                Map.of("words", "It was our mistake.", "beyondLimits", beyondLimits));
    }

    public static ValidatableResponse surrender(Person holder, String number) {
        return holder.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag(holder, number))
                .post("/v1/permits/" + number + "/surrender")
                .then();
    }

    /** To another holder. */
    public static Response transfer(String who, Person from, Person to, String number) {
        String etag = Applying.permit(from, number).extract().header("ETag");
        return officer(who)
                .header("Kerbside-On-Behalf-Of", from.accountId())
                .header("If-Match", etag == null ? "\"0.0\"" : etag)
                .header(Seen.HEADER, to.seen())
                .contentType(ContentType.JSON)
                .body(Map.of("toAccount", to.accountId(), "reason", "BEREAVEMENT", "evidence", "Certificate seen."))
                .post("/v1/permits/" + number + "/transfer");
    }

    private static ValidatableResponse post(
            RequestSpecification who, String tag, String number, String what, Map<String, ?> body) {
        return who.header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/permits/" + number + "/" + what)
                .then();
    }
}
