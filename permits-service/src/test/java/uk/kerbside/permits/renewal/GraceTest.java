package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Charging.chargeWithdrawn;
import static uk.kerbside.permits.support.Renewing.begun;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.ApplicationEscalated;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.permits.application.EscalateOverdue;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What officers hear while a renewal waits (ruling 11): a permit that ends with 23 November 2027. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class GraceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant IN_TIME = Instant.parse("2027-11-22T10:00:00Z");
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant MOST = Instant.parse("2027-12-15T00:00:00Z");
    private static final Instant DECIDED = Instant.parse("2027-11-29T15:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    EscalateOverdue escalateOverdue;

    @Inject
    EndGrace endGrace;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    @Tag("case")
    void evidence_that_nobody_acts_on_is_due_escalates_and_officers_see_a_renewal_waiting_for_us() {
        Person rita = holder();
        String number = heldBy(rita);

        Submitted renewal = submitted(rita, number, true);

        application(rita, renewal.applicationId())
                .body("status", equalTo("IN_REVIEW"))
                .body("decideBy", equalTo("2027-11-29"));
        RightPublished waiting = waiting(number);
        assertThat(waiting.renewal()).contains(new RightPublished.Renewal(IN_TIME, Optional.of(MOST)));
        clock.set(Instant.parse("2027-11-30T00:00:00Z"));
        escalateOverdue.escalate();
        assertThat(Topics.awaitEvent(ApplicationEscalated.class, renewal.applicationId())
                        .dueOn())
                .isEqualTo(LocalDate.of(2027, 11, 29));
        permit(rita, number).body("status", equalTo("IN_GRACE")).body("renewal.graceUntil", equalTo(MOST.toString()));
        assertThat(standing(waiting, MOST.minusNanos(1))).isEqualTo(new Standing.InGrace(END, MOST));
        assertThat(standing(waiting, MOST)).isEqualTo(new Standing.Ended(END, EndedBy.EXPIRED));
    }

    @Test
    void granted_in_grace_and_paid_within_5_days_it_joins_the_old_end() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);

        Submitted approved = approved(rita, renewal);
        Instant payable = DECIDED.plus(Duration.ofDays(5));
        assertThat(graceUntil(number, payable).renewal())
                .contains(new RightPublished.Renewal(IN_TIME, Optional.of(payable)));
        Instant paidAt = payable.minusSeconds(1);
        clock.set(paidAt);
        RightPublished follows = paid(approved, paidAt);

        assertThat(follows.from()).isEqualTo(END);
        assertThat(follows.until()).contains(Instant.parse("2028-11-24T00:00:00Z"));
        permit(rita, number).body("status", equalTo("EXPIRED"));
    }

    @Test
    void paid_after_grace_it_begins_with_the_payment() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);
        Submitted approved = approved(rita, renewal);
        Instant payable = DECIDED.plus(Duration.ofDays(5));
        clock.set(payable);

        endGrace.end();
        withoutRenewal(number);
        permit(rita, number).body("status", equalTo("EXPIRED"));

        assertThat(paid(approved, payable).from()).isEqualTo(payable);
    }

    @Test
    void not_paid_in_30_days_the_permit_ends_as_it_would_have_and_grace_with_it() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);
        Submitted approved = approved(rita, renewal);

        chargeWithdrawn(approved, rita, DECIDED);
        right(approved.number(), RightStatus.ENDED);

        withoutRenewal(number);
        permit(rita, number).body("status", equalTo("EXPIRED")).body("lastValidDay", equalTo("2027-11-23"));
    }

    @Test
    void a_refusal_leaves_24_hours_of_grace() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);

        Reviewing.refuse("olga", rita, renewal.applicationId()).then().statusCode(200);

        Instant over = DECIDED.plus(Duration.ofHours(24));
        RightPublished refused = graceUntil(number, over);
        assertThat(standing(refused, over.minusNanos(1))).isEqualTo(new Standing.InGrace(END, over));
        assertThat(standing(refused, over)).isEqualTo(new Standing.Ended(END, EndedBy.EXPIRED));
        clock.set(over);
        endGrace.end();
        withoutRenewal(number);
    }

    @Test
    void taken_back_grace_ends_at_once() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);

        Reviewing.change(rita, renewal.applicationId(), "withdrawal", Map.of())
                .then()
                .statusCode(200);

        withoutRenewal(number);
        permit(rita, number).body("status", equalTo("EXPIRED"));
    }

    @Test
    void while_the_council_waits_for_the_holder_there_is_no_grace() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, true);
        clock.set(DECIDED);

        Reviewing.ask("olga", rita, renewal.applicationId()).then().statusCode(200);
        withoutRenewal(number);
        permit(rita, number).body("status", equalTo("EXPIRED"));

        clock.set(DECIDED.plus(Duration.ofDays(2)));
        Reviewing.uploadBill(rita, renewal.applicationId(), LocalDate.of(2027, 11, 20))
                .then()
                .statusCode(201);
        Reviewing.change(rita, renewal.applicationId(), "evidence-answer", Map.of())
                .then()
                .statusCode(200);
        permit(rita, number).body("status", equalTo("IN_GRACE")).body("renewal.graceUntil", equalTo(MOST.toString()));
    }

    @Test
    void what_is_not_complete_before_the_end_has_no_grace_but_officers_see_that_it_waits() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, false);
        assertThat(waiting(number).renewal()).contains(new RightPublished.Renewal(IN_TIME, Optional.empty()));

        clock.set(END);
        evidence(rita, renewal.applicationId());

        permit(rita, number)
                .body("status", equalTo("EXPIRED"))
                .body("renewal.submittedAt", equalTo(IN_TIME.toString()));
        assertThat(standing(waiting(number), END)).isEqualTo(new Standing.Ended(END, EndedBy.EXPIRED));
    }

    @Test
    void completed_with_the_last_minute_of_the_permit_it_has_grace() {
        Person rita = holder();
        String number = heldBy(rita);
        Submitted renewal = submitted(rita, number, false);

        clock.set(END.minusSeconds(60));
        evidence(rita, renewal.applicationId());

        assertThat(graceUntil(number, MOST).renewal()).contains(new RightPublished.Renewal(IN_TIME, Optional.of(MOST)));
    }

    /** Lives there by papers only: each renewal needs them. */
    private static Person holder() {
        return Person.residentOf("RO5").published();
    }

    private String heldBy(Person rita) {
        String number = paidPermit(rita, rita.vrm(), NOON);
        rita.withoutProof().published();
        clock.set(IN_TIME);
        return number;
    }

    private static Submitted submitted(Person rita, String number, boolean complete) {
        Person withoutProof = rita.withoutProof();
        String application = begun(withoutProof, number);
        if (complete) {
            evidence(withoutProof, application);
        }
        Applying.submit(withoutProof, application).statusCode(200).body("status", equalTo("IN_REVIEW"));
        return new Submitted(application, Optional.empty(), Optional.empty(), "");
    }

    private static void evidence(Person rita, String application) {
        Reviewing.uploadBill(rita, application, LocalDate.of(2027, 11, 1))
                .then()
                .statusCode(201);
        Reviewing.upload(rita, application, Map.of("document", "V5C"), SampleFiles.png())
                .then()
                .statusCode(201);
    }

    private static Submitted approved(Person rita, Submitted renewal) {
        var answer = Reviewing.decide("olga", rita, renewal.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .extract();
        return new Submitted(
                renewal.applicationId(),
                Optional.of(answer.path("permitNumber")),
                Optional.of(answer.path("chargeId")),
                answer.header("ETag"));
    }

    private static RightPublished waiting(String number) {
        return Topics.awaitEvent(RightPublished.class, "permits:" + number, right -> right.renewal()
                .isPresent());
    }

    private static RightPublished graceUntil(String number, Instant until) {
        return Topics.awaitEvent(RightPublished.class, "permits:" + number, right -> right.renewal()
                .flatMap(RightPublished.Renewal::graceUntil)
                .equals(Optional.of(until)));
    }

    private static void withoutRenewal(String number) {
        Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                right -> right.renewal().isEmpty() && right.revision().n() > 3);
    }

    private static Standing standing(RightPublished right, Instant at) {
        return RightTranslation.toKernel(right).stateAt(at);
    }
}
