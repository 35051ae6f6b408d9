package uk.kerbside.permits.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.decide;
import static uk.kerbside.permits.support.Refunding.paidFor;
import static uk.kerbside.permits.support.Refunding.quote;
import static uk.kerbside.permits.support.Refunding.surrender;
import static uk.kerbside.permits.support.Refunding.waiting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.AllPages;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding.Surrendered;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-8")
class RefundsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant IN_SPRING = Instant.parse("2027-04-23T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_surrender_gives_back_what_the_quote_of_the_same_instant_says_and_asks_accounts_once() {
        Person rita = Person.residentOf("RO5").published();
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        clock.set(IN_SPRING);
        quote(rita, paid.number(), Map.of())
                .statusCode(200)
                .body("unusedMonths", equalTo(7))
                .body("unused.amount", equalTo(4084))
                .body("fee.amount", equalTo(1000))
                .body("amount.amount", equalTo(3084));
        quote(rita, paid.number(), Map.of("on", "2027-06-01")).body("amount.amount", equalTo(1917));

        surrender(rita, paid.number())
                .then()
                .statusCode(200)
                .body("status", equalTo("SURRENDERED"))
                .body("refunds[0].status", equalTo("REQUESTED"))
                .body("refunds[0].amount.amount", equalTo(3084));

        ChargeRefundRequested asked = Topics.awaitEvent(ChargeRefundRequested.class, paid.charge());
        assertThat(asked.amount()).isEqualTo(new WireMoney(3084, "GBP"));
        assertThat(asked.reason()).isEqualTo("SURRENDERED");
        accountsHasGivenBack(asked);
        Awaitility.await().untilAsserted(() -> permit(rita, paid.number())
                .body("refunds", hasSize(1))
                .body("refunds[0].status", equalTo("REFUNDED"))
                .body("refunds[0].message", equalTo("The money was given back to the card it was paid with.")));
        assertThat(Topics.events(ChargeRefundRequested.class, paid.charge())).hasSize(1);
    }

    @Test
    void nothing_goes_back_for_what_is_free_or_not_refunded_or_used_up_and_the_quote_says_why() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted free = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        quote(rita, free.number(), Map.of()).body("nothingBecause", equalTo("NOTHING_PAID"));
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        quote(rita, paid.number(), Map.of("on", "2027-11-01")).body("nothingBecause", equalTo("NO_FULL_MONTH_LEFT"));
        assertProblem(quote(rita, paid.number(), Map.of("on", "2026-11-23")), 400, "INVALID_VALUE");

        surrender(rita, free.number()).then().statusCode(200).body("refunds", hasSize(0));
        clock.set("2027-10-30T12:00:00Z");
        surrender(rita, paid.number()).then().statusCode(200).body("refunds", hasSize(0));

        assertProblem(quote(rita, paid.number(), Map.of()), 409, "PERMIT_OVER");
        assertProblem(quote(Person.residentOf("RO5").published(), paid.number(), Map.of()), 404, "NOT_FOUND");
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
    void what_failed_stands_in_the_queue_again_and_a_late_answer_to_the_first_order_is_no_news() {
        Person rita = Person.residentOf("RO5").published();
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        clock.set(IN_SPRING);
        String refundId = surrender(rita, paid.number()).path("refunds[0].refundId");
        ChargeRefundRequested first = Topics.awaitEvent(ChargeRefundRequested.class, paid.charge());
        accountsHasFailed(first);
        Awaitility.await().until(() -> queue().contains(refundId));
        permit(rita, paid.number()).body("refunds[0].message", startsWith("The money could not be given back"));

        decide("sue", refundId, "approval", Map.of()).then().statusCode(200).body("failure", nullValue());
        ChargeRefundRequested second =
                Topics.awaitEvent(ChargeRefundRequested.class, paid.charge(), asked -> !asked.refundId()
                        .equals(first.refundId()));
        accountsHasFailed(first);
        accountsHasGivenBack(second);

        Awaitility.await()
                .untilAsserted(() -> permit(rita, paid.number()).body("refunds[0].status", equalTo("REFUNDED")));
    }

    @Test
    void exactly_fifty_pounds_go_back_without_a_second_person() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2).published();
        paidFor(rita, rita.vrms().get(0), NOON);
        paidFor(rita, rita.vrms().get(1), NOON);
        // A third one costs 120.00; on 1 May six of its months have not begun: 60.00 less 10.00.
        Submitted third = paidFor(rita, rita.vrms().get(2), NOON);
        clock.set("2027-05-01T12:00:00Z");

        surrender(rita, third.number())
                .then()
                .statusCode(200)
                .body("refunds[0].amount.amount", equalTo(5000))
                .body("refunds[0].status", equalTo("REQUESTED"));
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

    private static List<String> queue() {
        return AllPages.of(RefundsTest::finance, "/v1/permit-refunds", "refundId");
    }

    private static RequestSpecification finance() {
        return RestAssured.given().auth().oauth2(Tokens.of("fiona", Roles.FINANCE));
    }

    private static Response propose(String who, String number, long pence) {
        return officer(who)
                .contentType(ContentType.JSON)
                .body(Map.of("pence", pence, "explanation", "Charged too much."))
                .post("/v1/permits/" + number + "/refund-proposals");
    }

    private void accountsHasGivenBack(ChargeRefundRequested asked) {
        Topics.publish(
                new ChargeRefunded(
                        new Revision(1, 5),
                        asked.chargeId(),
                        asked.accountId(),
                        asked.refundId(),
                        asked.amount(),
                        "REQUESTED",
                        clock.instant()),
                asked.chargeId());
    }

    private void accountsHasFailed(ChargeRefundRequested asked) {
        Topics.publish(
                new ChargeRefundFailed(
                        new Revision(1, 5),
                        asked.chargeId(),
                        asked.accountId(),
                        asked.refundId(),
                        asked.amount(),
                        "PROVIDER_REFUSED",
                        clock.instant()),
                asked.chargeId());
    }
}
