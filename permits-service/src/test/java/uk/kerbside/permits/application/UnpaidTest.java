package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.paid;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Charging.awaitHeard;
import static uk.kerbside.permits.support.Charging.chargeWithdrawn;
import static uk.kerbside.permits.support.Living.granted;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.permits.ApplicationLapsed;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What nobody pays in time, or its applicant takes back: accounts decides which came first. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-5")
class UnpaidTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant IN_31_DAYS = Instant.parse("2026-12-25T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    GiveUpUnpaid giveUpUnpaid;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void what_nobody_pays_in_thirty_days_lapses_once_accounts_has_withdrawn_its_charge() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        clock.set("2026-12-24T11:59:59Z");
        giveUpUnpaid.giveUp();
        application(rita, submitted.applicationId()).body("status", equalTo("AWAITING_PAYMENT"));
        clock.set(IN_31_DAYS);

        giveUpUnpaid.giveUp();

        application(rita, submitted.applicationId())
                .body("status", equalTo("WITHDRAWING"))
                .body("message", startsWith("NOT YET VALID. The charge is being withdrawn."));
        assertThat(Topics.awaitEvent(ChargeWithdrawalRequested.class, submitted.charge())
                        .reason())
                .isEqualTo("NOT_PAID_IN_TIME");
        // Until accounts has answered, place and vehicle are held.
        assertProblem(draft(rita, wish("RESIDENT", rita)), 409, "VEHICLE_HAS_PERMIT");

        chargeWithdrawn(submitted, rita, clock.instant());

        Awaitility.await().untilAsserted(() -> application(rita, submitted.applicationId())
                .body("status", equalTo("LAPSED_UNPAID"))
                .body("message", startsWith("It was not paid in time.")));
        assertThat(Topics.awaitEvent(ApplicationLapsed.class, submitted.applicationId())
                        .lapsedAt())
                .isEqualTo(IN_31_DAYS);
        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + submitted.number(),
                published -> published.status() == RightStatus.ENDED);
        assertThat(right.ended()).contains(new RightPublished.Ended(IN_31_DAYS, EndedBy.WITHDRAWN));
        assertThat(right.pendingReason()).isEmpty();
        permit(rita, submitted.number()).body("status", equalTo("WITHDRAWN"));
        quote(rita, wish("RESIDENT", rita)).statusCode(200).body("position", equalTo(1));
    }

    @Test
    void a_second_round_asks_nothing_again() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        clock.set(IN_31_DAYS);

        giveUpUnpaid.giveUp();
        giveUpUnpaid.giveUp();

        Topics.awaitEvent(ChargeWithdrawalRequested.class, submitted.charge());
        assertThat(Topics.events(ChargeWithdrawalRequested.class, submitted.charge()))
                .hasSize(1);
    }

    @Test
    void what_was_paid_just_before_is_issued_after_all() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        clock.set(IN_31_DAYS);
        giveUpUnpaid.giveUp();
        Instant paidAt = Instant.parse("2026-12-24T11:58:00Z");

        Topics.publish(
                new ChargeAlreadyPaid(new Revision(1, 3), submitted.charge(), rita.accountId(), paidAt),
                submitted.charge());

        RightPublished right = granted(submitted.number());
        assertThat(right.from()).isEqualTo(paidAt);
        assertThat(right.until()).contains(Instant.parse("2027-12-24T00:00:00Z"));
        application(rita, submitted.applicationId()).body("status", equalTo("ISSUED"));
    }

    @Test
    void money_that_comes_after_the_withdrawal_issues_nothing() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        clock.set(IN_31_DAYS);
        giveUpUnpaid.giveUp();
        chargeWithdrawn(submitted, rita, clock.instant());

        Topics.publish(paid(charge, IN_31_DAYS), charge.chargeId());
        awaitHeard(charge);

        application(rita, submitted.applicationId()).body("status", equalTo("LAPSED_UNPAID"));
        assertThat(Topics.events(PermitIssued.class, submitted.number())).isEmpty();
    }

    @Test
    void an_applicant_takes_back_what_waits_for_payment_and_accounts_decides() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");

        rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", submitted.etag())
                .post("/v1/applications/" + submitted.applicationId() + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWING"));
        assertThat(Topics.awaitEvent(ChargeWithdrawalRequested.class, submitted.charge())
                        .reason())
                .isEqualTo("TAKEN_BACK");
        chargeWithdrawn(submitted, rita, clock.instant());

        Topics.awaitEvent(ApplicationWithdrawn.class, submitted.applicationId());
        application(rita, submitted.applicationId()).body("status", equalTo("WITHDRAWN"));
        quote(rita, wish("RESIDENT", rita)).statusCode(200).body("position", equalTo(1));
    }

    @Test
    void the_place_in_the_household_is_still_there_when_the_payment_comes_late() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(3).published();
        List<Submitted> all = rita.vrms().stream()
                .limit(3)
                .map(vrm -> apply(rita, Map.of("permitType", "RESIDENT", "vrm", vrm), "AWAITING_PAYMENT"))
                .toList();
        clock.set(IN_31_DAYS);
        giveUpUnpaid.giveUp();

        assertProblem(
                draft(rita, Map.of("permitType", "RESIDENT", "vrm", rita.vrms().get(3))), 409, "LIMIT_REACHED");
        pay(all.get(2), IN_31_DAYS);

        assertThat(granted(all.get(2).number()).status()).isEqualTo(RightStatus.GRANTED);
        chargeWithdrawn(all.get(0), rita, clock.instant());
        Topics.awaitEvent(ApplicationLapsed.class, all.get(0).applicationId());
        quote(rita, Map.of("permitType", "RESIDENT", "vrm", rita.vrms().get(3)))
                .statusCode(200)
                .body("position", equalTo(3));
    }
}
