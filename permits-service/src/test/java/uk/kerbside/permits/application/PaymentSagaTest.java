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
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargeWithdrawn;
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

/** Whatever accounts tells, in whatever order and however often. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-5")
class PaymentSagaTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant TWO_DAYS_LATER = Instant.parse("2026-11-26T17:30:00Z");
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
    void the_term_begins_with_the_payment_and_is_no_shorter_for_it() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        clock.set(TWO_DAYS_LATER);

        pay(submitted, TWO_DAYS_LATER);

        RightPublished right = granted(submitted);
        assertThat(right.from()).isEqualTo(TWO_DAYS_LATER);
        assertThat(right.until()).contains(Instant.parse("2027-11-26T00:00:00Z"));
    }

    @Test
    void a_term_asked_for_later_begins_then() {
        Person rita = Person.residentOf("RO5").published();
        Map<String, Object> wish = wish("RESIDENT", rita);
        wish.put("startsOn", "2026-12-10");
        Submitted submitted = apply(rita, wish, "AWAITING_PAYMENT");

        pay(submitted, TWO_DAYS_LATER);

        assertThat(granted(submitted).from()).isEqualTo("2026-12-10T00:00:00Z");
        permit(rita, submitted.number()).body("status", equalTo("SCHEDULED"));
        clock.set("2026-12-10T00:00:00Z");
        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_payment_told_twice_issues_once() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        Map<String, String> sameEvent =
                Map.of(EventHeaders.ID, UUID.randomUUID().toString());

        Topics.publish(paid(charge, NOON), charge.chargeId(), sameEvent);
        Topics.publish(paid(charge, NOON), charge.chargeId(), sameEvent);
        Topics.publish(paid(charge, TWO_DAYS_LATER), charge.chargeId());
        Topics.publish(
                new ChargeAlreadyPaid(new Revision(1, 9), charge.chargeId(), rita.accountId(), NOON),
                charge.chargeId());
        isSettled(charge);

        assertThat(granted(submitted).from()).isEqualTo(NOON);
        assertThat(Topics.events(PermitIssued.class, submitted.number())).hasSize(1);
        assertThat(Topics.events(RightPublished.class, "permits:" + submitted.number()))
                .extracting(RightPublished::status)
                .containsExactly(RightStatus.AWAITING_PAYMENT, RightStatus.GRANTED);
    }

    @Test
    void charges_of_other_issuers_are_passed_over() {
        String charge = "C-" + UUID.randomUUID();
        Topics.publish(new ChargeWithdrawn(new Revision(1, 1), charge, "A-NOBODY", NOON), charge);

        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        pay(submitted, NOON);

        assertThat(granted(submitted).status()).isEqualTo(RightStatus.GRANTED);
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

        withdrawn(submitted, rita);

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

        RightPublished right = granted(submitted);
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
        withdrawn(submitted, rita);

        Topics.publish(paid(charge, IN_31_DAYS), charge.chargeId());
        isSettled(charge);

        application(rita, submitted.applicationId()).body("status", equalTo("LAPSED_UNPAID"));
        assertThat(Topics.events(PermitIssued.class, submitted.number())).isEmpty();
    }

    @Test
    void a_withdrawal_told_after_the_payment_takes_nothing_away() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        pay(submitted, NOON);

        withdrawn(submitted, rita);
        isSettled(charge);

        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));
        application(rita, submitted.applicationId()).body("status", equalTo("ISSUED"));
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
        withdrawn(submitted, rita);

        Topics.awaitEvent(ApplicationWithdrawn.class, submitted.applicationId());
        application(rita, submitted.applicationId()).body("status", equalTo("WITHDRAWN"));
        quote(rita, wish("RESIDENT", rita)).statusCode(200).body("position", equalTo(1));
    }

    /** A month's ticket from today, paid late, must not run into the one that begins in a month. */
    @Test
    void no_other_permit_can_stand_in_the_way_of_a_late_payment() {
        Person rita = Person.newcomer().published();
        Map<String, Object> now = season(rita, Optional.empty());
        Submitted unpaid = apply(rita, now, "AWAITING_PAYMENT");

        // Somebody else wants the same car in the same car park from the day on which this ticket would end.
        Person ron = Person.newcomer().withVehicles(List.of(rita.vrm())).published();
        assertProblem(draft(ron, season(ron, Optional.of("2026-12-24"))), 409, "VEHICLE_HAS_PERMIT");
        pay(unpaid, TWO_DAYS_LATER);

        assertThat(granted(unpaid).until()).contains(Instant.parse("2026-12-26T00:00:00Z"));
        assertProblem(draft(ron, season(ron, Optional.of("2026-12-24"))), 409, "VEHICLE_HAS_PERMIT");
        apply(ron, season(ron, Optional.of("2026-12-24"), "CP-COMO"), "AWAITING_PAYMENT");
        clock.set(TWO_DAYS_LATER);
        apply(ron, season(ron, Optional.of("2026-12-26")), "AWAITING_PAYMENT");
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

        assertThat(granted(all.get(2)).status()).isEqualTo(RightStatus.GRANTED);
        withdrawn(all.get(0), rita);
        Topics.awaitEvent(ApplicationLapsed.class, all.get(0).applicationId());
        quote(rita, Map.of("permitType", "RESIDENT", "vrm", rita.vrms().get(3)))
                .statusCode(200)
                .body("position", equalTo(3));
    }

    private static Map<String, Object> season(Person person, Optional<String> startsOn) {
        return season(person, startsOn, "CP-ANGEL");
    }

    private static Map<String, Object> season(Person person, Optional<String> startsOn, String carPark) {
        Map<String, Object> wish = wish("CAR_PARK_SEASON", person, "P1M");
        wish.put("place", carPark);
        wish.put("weekdays", List.of("MONDAY"));
        startsOn.ifPresent(day -> wish.put("startsOn", day));
        return wish;
    }

    private void withdrawn(Submitted submitted, Person person) {
        Topics.publish(
                new ChargeWithdrawn(new Revision(1, 4), submitted.charge(), person.accountId(), clock.instant()),
                submitted.charge());
    }

    private static RightPublished granted(Submitted submitted) {
        return Topics.awaitEvent(
                RightPublished.class,
                "permits:" + submitted.number(),
                published -> published.status() == RightStatus.GRANTED);
    }

    /** Everything told of this charge has been heard: what is told after it, under the same key, has had its effect. */
    private static void isSettled(ChargeRaised charge) {
        Person last = Person.residentOf("RO5").published();
        Submitted after = apply(last, wish("RESIDENT", last), "AWAITING_PAYMENT");
        ChargeRaised other = Topics.awaitEvent(ChargeRaised.class, after.charge());
        Topics.publish(paid(other, NOON), charge.chargeId());
        granted(after);
    }
}
