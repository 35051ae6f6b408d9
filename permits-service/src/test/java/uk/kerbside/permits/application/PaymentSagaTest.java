package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.paid;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.rights.RightPublished;
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

    @Inject
    MovableClock clock;

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

        RightPublished right = granted(submitted.number());
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

        assertThat(granted(submitted.number()).from()).isEqualTo("2026-12-10T00:00:00Z");
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
        awaitHeard(charge);

        assertThat(granted(submitted.number()).from()).isEqualTo(NOON);
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

        assertThat(granted(submitted.number()).status()).isEqualTo(RightStatus.GRANTED);
    }

    @Test
    void a_withdrawal_told_after_the_payment_takes_nothing_away() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        pay(submitted, NOON);

        chargeWithdrawn(submitted, rita, clock.instant());
        awaitHeard(charge);

        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));
        application(rita, submitted.applicationId()).body("status", equalTo("ISSUED"));
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

        assertThat(granted(unpaid.number()).until()).contains(Instant.parse("2026-12-26T00:00:00Z"));
        assertProblem(draft(ron, season(ron, Optional.of("2026-12-24"))), 409, "VEHICLE_HAS_PERMIT");
        apply(ron, season(ron, Optional.of("2026-12-24"), "CP-COMO"), "AWAITING_PAYMENT");
        clock.set(TWO_DAYS_LATER);
        apply(ron, season(ron, Optional.of("2026-12-26")), "AWAITING_PAYMENT");
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
}
