package uk.kerbside.permits.support;

import static uk.kerbside.permits.support.Applying.application;

import java.time.Instant;
import java.util.Map;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.testkit.Topics;

/** A permit from the application to the right that officers see. */
public final class Living {
    private Living() {}

    /** What the rules decide, paid at once. */
    public static RightPublished paidFor(Person person, Map<String, ?> wish, long pence, Instant now) {
        Applying.quote(person, wish).statusCode(200).body("needs", org.hamcrest.Matchers.empty());
        return paid(Applying.apply(person, wish, "AWAITING_PAYMENT").charge(), pence, now);
    }

    /** Waits for an officer; the application. */
    public static Applying.Submitted inReview(Person person, Map<String, ?> wish) {
        return Applying.apply(person, wish, "IN_REVIEW");
    }

    /** Papers of any age are sent: named as the catalogue names them. */
    public static void send(Person person, Applying.Submitted submitted, String... papers) {
        for (String paper : papers) {
            String[] parts = paper.split(" ");
            Map<String, String> named =
                    parts.length == 1 ? Map.of("document", parts[0]) : Map.of("document", parts[0], parts[1], parts[2]);
            Reviewing.upload(person, submitted.applicationId(), named, SampleFiles.pdf(paper))
                    .then()
                    .statusCode(201);
        }
    }

    /** What papers are still missing, in words. */
    public static java.util.List<String> missing(Person person, Applying.Submitted submitted) {
        return Reviewing.evidence(person, submitted.applicationId()).path("missing");
    }

    public static RightPublished approvedFree(Person person, Applying.Submitted submitted) {
        String number = Reviewing.decide("olga", person, submitted.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("ISSUED"))
                .body("chargeId", org.hamcrest.Matchers.nullValue())
                .extract()
                .path("permitNumber");
        return granted(number);
    }

    public static RightPublished approvedAndPaid(Person person, Applying.Submitted submitted, long pence, Instant now) {
        Reviewing.decide("olga", person, submitted.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("AWAITING_PAYMENT"));
        String charge = application(person, submitted.applicationId()).extract().path("chargeId");
        return paid(charge, pence, now);
    }

    private static RightPublished paid(String chargeId, long pence, Instant now) {
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, chargeId);
        if (charge.amount().amount() != pence) {
            throw new AssertionError("The charge is " + charge.amount() + " and not " + pence);
        }
        Topics.publish(Applying.paid(charge, now), chargeId);
        return granted(charge.reference());
    }

    /** The right of a permit once it is granted. */
    public static RightPublished granted(String number) {
        return Topics.awaitEvent(
                RightPublished.class, "permits:" + number, right -> right.status() == RightStatus.GRANTED);
    }
}
