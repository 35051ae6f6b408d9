package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.shown;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.RenewalAgreed;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A permit that ends with 23 November 2027, and whose holder wants no trouble with it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class AgreementsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2027-10-26T06:00:00Z");
    private static final Instant HANDED_IN = Instant.parse("2027-11-09T06:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RunAgreements runAgreements;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void what_was_agreed_is_announced_handed_in_and_granted_only_when_paid() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number).then().statusCode(200).body("textVersion", equalTo("2026-11"));
        shown(rita, number).body("agreement.agreedAt", equalTo(NOON.toString()));
        assertThat(Topics.awaitEvent(RenewalAgreed.class, number).textVersion()).isEqualTo("2026-11");

        run(ANNOUNCED.minusSeconds(24 * 3600));
        shown(rita, number).body("applicationId", nullValue());
        run(ANNOUNCED);
        RenewalAnnounced told = Topics.awaitEvent(RenewalAnnounced.class, number);
        assertThat(told.price().amount()).isEqualTo(7000);
        assertThat(told.submitsOn()).isEqualTo(LocalDate.of(2027, 11, 9));
        run(HANDED_IN.minusSeconds(24 * 3600));
        shown(rita, number).body("applicationId", nullValue());

        run(HANDED_IN);

        String application = shown(rita, number)
                .body("state", equalTo("UNDER_WAY"))
                .extract()
                .path("applicationId");
        var answer = Applying.application(rita, application)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .extract();
        Submitted renewal = new Submitted(
                application, Optional.of(answer.path("permitNumber")), Optional.of(answer.path("chargeId")), "");
        assertThat(paid(renewal, HANDED_IN).from()).isEqualTo(END);
    }

    @Test
    void run_again_and_by_several_at_once_nothing_happens_twice() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number);
        clock.set(ANNOUNCED);
        atOnce();
        clock.set(HANDED_IN);
        atOnce();
        runAgreements.run();

        assertThat(Topics.events(RenewalAnnounced.class, number)).hasSize(1);
        shown(rita, number).body("state", equalTo("UNDER_WAY"));
        List<String> renews = rita.request().get("/v1/applications").path("items.renews");
        assertThat(renews).containsExactlyInAnyOrder(number, null);
    }

    @Test
    void a_service_that_was_down_catches_up_and_still_tells_the_price_first() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number);

        run(Instant.parse("2027-11-20T06:00:00Z"));
        assertThat(Topics.awaitEvent(RenewalAnnounced.class, number).submitsOn())
                .isEqualTo(LocalDate.of(2027, 11, 27));
        run(Instant.parse("2027-11-27T06:00:00Z"));

        shown(rita, number).body("state", equalTo("UNDER_WAY"));
    }

    @Test
    void whoever_agrees_no_longer_is_left_alone() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number);
        run(ANNOUNCED);

        end(rita, number).then().statusCode(204);
        end(rita, number).then().statusCode(204);
        run(HANDED_IN);

        shown(rita, number).body("state", equalTo("IN_TIME")).body("agreement", nullValue());
    }

    @Test
    void where_a_rule_says_no_its_holder_hears_what_to_do_once() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number);
        rita.withVehicles(List.of(Person.newMark())).published();
        rita.withVehicles(List.of()).request().get("/v1/permits").then().statusCode(200);

        run(ANNOUNCED);
        run(HANDED_IN);

        AgreedRenewalFailed failed = Topics.awaitEvent(AgreedRenewalFailed.class, number);
        assertThat(failed.reason()).isEqualTo("VEHICLE_NOT_ON_ACCOUNT");
        assertThat(Topics.events(AgreedRenewalFailed.class, number)).hasSize(1);
    }

    @Test
    void where_papers_are_missing_a_draft_is_left_to_be_completed() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        agree(rita, number);
        Person unproved = rita.withoutProof().published();
        unproved.request().get("/v1/permits").then().statusCode(200);
        run(ANNOUNCED);

        run(HANDED_IN);

        AgreedRenewalFailed failed = Topics.awaitEvent(AgreedRenewalFailed.class, number);
        assertThat(failed.reason()).isEqualTo("EVIDENCE_MISSING");
        Applying.application(unproved, failed.applicationId().orElseThrow()).body("status", equalTo("DRAFT"));
    }

    @Test
    void only_the_text_in_force_is_agreed_to_and_only_by_whose_permit_it_is() {
        Person rita = Person.residentOf("RO5").published();
        Person rob = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);

        assertProblem(agree(rita, number, "2019-01"), 409, "AGREEMENT_TEXT_OUTDATED");
        assertProblem(agree(rob, number), 404, "NOT_FOUND");
        assertProblem(end(rob, number), 404, "NOT_FOUND");
    }

    private void run(Instant at) {
        clock.set(at);
        runAgreements.run();
    }

    private void atOnce() {
        CompletableFuture<?>[] both = {
            CompletableFuture.runAsync(this::runAsATimerDoes), CompletableFuture.runAsync(this::runAsATimerDoes)
        };
        CompletableFuture.allOf(both).join();
    }

    private void runAsATimerDoes() {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            runAgreements.run();
        } finally {
            request.terminate();
        }
    }

    private static Response agree(Person person, String number) {
        return agree(person, number, "2026-11");
    }

    private static Response agree(Person person, String number, String text) {
        return person.request()
                .contentType("application/json")
                .body(Map.of("textVersion", text))
                .put("/v1/permits/" + number + "/renewal-agreement");
    }

    private static Response end(Person person, String number) {
        return person.request().delete("/v1/permits/" + number + "/renewal-agreement");
    }
}
