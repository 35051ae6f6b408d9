package uk.kerbside.permits.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.testkit.Topics;

/** The steps of being covered before papers are there, over HTTP. */
public final class Covering {
    private Covering() {}

    /** What somebody asks for who moved in on 20 November 2026 and has no papers at all. */
    public static Map<String, Object> justMovedIn() {
        return new HashMap<>(Map.of(
                "reason",
                "NEW_RESIDENT",
                "owed",
                List.of("address", "vehicle"),
                "movedInOn",
                "2026-11-20",
                "declared",
                true));
    }

    public static Map<String, Object> papersToFollow() {
        return new HashMap<>(
                Map.of("reason", "PAPERS_TO_FOLLOW", "owed", List.of("address", "vehicle"), "declared", true));
    }

    /** A draft of a resident's permit for a year. */
    public static String draft(Person person) {
        return Applying.draft(person, Applying.wish("RESIDENT", person, "P12M"))
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    public static Response ask(Person person, String applicationId, Map<String, ?> wish) {
        return post(person, applicationId, "provisional-cover", wish);
    }

    public static Response quote(Person person, String applicationId, Map<String, ?> wish) {
        return post(person, applicationId, "provisional-cover-quotes", wish);
    }

    private static Response post(Person person, String applicationId, String step, Map<String, ?> wish) {
        return Reviewing.keyed(person)
                .contentType(ContentType.JSON)
                .body(wish)
                .post(Reviewing.path(applicationId, step));
    }

    public static ValidatableResponse cover(Person person, String applicationId) {
        return person.request()
                .get(Reviewing.path(applicationId, "provisional-cover"))
                .then();
    }

    /** Asked for, and to be paid. */
    public static Submitted asked(Person person, Map<String, ?> wish) {
        String id = draft(person);
        ask(person, id, wish).then().statusCode(201);
        var application = Applying.application(person, id).statusCode(200).extract();
        return new Submitted(
                id,
                Optional.ofNullable(application.path("permitNumber")),
                Optional.ofNullable(application.path("chargeId")),
                application.header("ETag"));
    }

    /** Asked for and paid at an instant: it runs. */
    public static Submitted covered(Person person, Instant paidAt) {
        Submitted submitted = asked(person, justMovedIn());
        Applying.pay(submitted, paidAt);
        Renewing.right(submitted.number(), RightStatus.GRANTED);
        return submitted;
    }

    /** Sends what is owed, and hands it in. */
    public static void handIn(Person person, String applicationId) {
        Reviewing.upload(
                        person,
                        applicationId,
                        Map.of("document", "COMPLETION_STATEMENT", "issuedOn", "2026-11-20"),
                        SampleFiles.pdf("completion " + applicationId))
                .then()
                .statusCode(201);
        Reviewing.upload(person, applicationId, Map.of("document", "V5C"), SampleFiles.png())
                .then()
                .statusCode(201);
        Reviewing.change(person, applicationId, "evidence-answer", Map.of())
                .then()
                .statusCode(200);
    }

    /** The right once it ends then. */
    public static RightPublished rightUntil(String number, Instant until) {
        return Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.status() == RightStatus.GRANTED
                        && published.until().filter(until::equals).isPresent());
    }
}
