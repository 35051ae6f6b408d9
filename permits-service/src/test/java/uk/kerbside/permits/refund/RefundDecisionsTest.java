package uk.kerbside.permits.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.decide;
import static uk.kerbside.permits.support.Refunding.finance;
import static uk.kerbside.permits.support.Refunding.paidFor;
import static uk.kerbside.permits.support.Refunding.queue;
import static uk.kerbside.permits.support.Refunding.quote;
import static uk.kerbside.permits.support.Refunding.waiting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding.Surrendered;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What a second person decides: above the limit, and whatever an officer proposes. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-8")
class RefundDecisionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void more_than_the_limit_waits_for_a_supervisor_while_the_permit_ends_at_once() {
        Surrendered given = waiting();

        permit(given.person(), given.permit().number())
                .body("status", equalTo("SURRENDERED"))
                .body("refunds[0].status", equalTo("AWAITING_APPROVAL"))
                .body("refunds[0].amount.amount", equalTo(11000));
        assertThat(Topics.awaitEvent(RefundReferred.class, given.permit().number())
                        .reason())
                .isEqualTo("ABOVE_LIMIT");
        assertThat(queue()).contains(given.refundId());

        decide("sue", given.refundId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("REQUESTED"))
                .body("decidedBy", equalTo("sue"));

        ChargeRefundRequested asked =
                Topics.awaitEvent(ChargeRefundRequested.class, given.permit().charge());
        assertThat(asked.amount().amount()).isEqualTo(11_000);
        assertThat(queue()).doesNotContain(given.refundId());
        assertProblem(decide("sam", given.refundId(), "approval", Map.of()), 409, "REFUND_NOT_WAITING");
    }

    @Test
    void a_refusal_is_told_with_its_reason() {
        Surrendered given = waiting();

        decide("sue", given.refundId(), "refusal", Map.of("reason", "The fee was waived."))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));

        assertThat(Topics.awaitEvent(RefundRefused.class, given.permit().number())
                        .reason())
                .isEqualTo("The fee was waived.");
        permit(given.person(), given.permit().number())
                .body("refunds[0].message", equalTo("The council gives nothing back: The fee was waived."));
        assertThat(Topics.events(ChargeRefundRequested.class, given.permit().charge()))
                .isEmpty();
    }

    @Test
    void an_officer_proposes_and_somebody_else_decides_however_little_it_is() {
        Person rita = Person.residentOf("RO5").published();
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        assertProblem(propose("olga", paid.number(), 7001), 409, "MORE_THAN_PAID");
        String refundId = propose("olga", paid.number(), 500)
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .extract()
                .path("refundId");
        assertProblem(propose("olga", paid.number(), 6501), 409, "MORE_THAN_PAID");

        assertProblem(decide("olga", refundId, "approval", Map.of()), 403, "OWN_REFUND");
        decide("sue", refundId, "approval", Map.of()).then().statusCode(200);

        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, paid.charge()).reason())
                .isEqualTo("PROPOSED");
        // What was given back before is not given back again.
        quote(rita, paid.number(), Map.of())
                .body("amount.amount", equalTo(6000))
                .body("givenBefore.amount", equalTo(500));
        permit(rita, paid.number()).body("status", equalTo("ACTIVE"));
    }

    @Test
    @Tag("X-1")
    void nobody_decides_about_their_own_household_or_about_what_they_have_not_seen() {
        Surrendered given = waiting();
        String own = given.person().subject();

        assertProblem(decide(own, given.refundId(), "approval", Map.of()), 403, "OWN_HOUSEHOLD");
        assertProblem(propose(own, given.permit().number(), 1), 403, "OWN_HOUSEHOLD");
        assertProblem(
                Reviewing.supervisor("sue")
                        .header("If-Match", "\"77\"")
                        .post("/v1/permit-refunds/" + given.refundId() + "/approval"),
                412,
                "STALE");
        assertProblem(
                officer("olga")
                        .header("If-Match", "\"0\"")
                        .post("/v1/permit-refunds/" + given.refundId() + "/approval"),
                403,
                "FORBIDDEN");
        assertProblem(
                Reviewing.supervisor("sue")
                        .header("Kerbside-On-Behalf-Of", "A-SOMEBODY")
                        .get("/v1/permit-refunds/" + given.refundId()),
                404,
                "NOT_FOUND");
        assertProblem(given.person().request().get("/v1/permit-refunds"), 403, "FORBIDDEN");
    }

    @Test
    void of_two_who_decide_at_once_one_does() throws Exception {
        Surrendered given = waiting();
        String etag = finance().get("/v1/permit-refunds/" + given.refundId()).header("ETag");
        List<Callable<Response>> both = List.of("sue", "sam").stream()
                .<Callable<Response>>map(who -> () -> Reviewing.supervisor(who)
                        .header("If-Match", etag)
                        .post("/v1/permit-refunds/" + given.refundId() + "/approval"))
                .toList();

        List<Integer> codes;
        try (ExecutorService together = Executors.newFixedThreadPool(2)) {
            codes = together.invokeAll(both).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }

        assertThat(codes).containsExactlyInAnyOrder(200, 412);
        Topics.awaitEvent(ChargeRefundRequested.class, given.permit().charge());
        assertThat(Topics.events(ChargeRefundRequested.class, given.permit().charge()))
                .hasSize(1);
    }

    private static Response propose(String who, String number, long pence) {
        return officer(who)
                .contentType(ContentType.JSON)
                .body(Map.of("pence", pence, "explanation", "Charged too much."))
                .post("/v1/permits/" + number + "/refund-proposals");
    }
}
