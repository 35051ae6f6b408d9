package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.lift;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Acting.surrender;
import static uk.kerbside.permits.support.Acting.suspendAtOnce;
import static uk.kerbside.permits.support.Acting.tag;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
@Tag("P-18")
class CancellationsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant WRONGLY = NOON.plus(Duration.ofDays(3));
    private static final Instant UNDONE = WRONGLY.plus(Duration.ofDays(2));

    @Inject
    MovableClock clock;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withMoreVehicles(4).published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    void a_revoked_permit_is_over_at_once_and_its_place_and_vehicle_are_free() {
        clock.set(WRONGLY);
        revoke(rita, number)
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("endedAt", equalTo(WRONGLY.toString()));

        Right right = right(2);
        assertThat(right.stateAt(WRONGLY.minusNanos(1000)).covers()).isTrue();
        assertThat(right.stateAt(WRONGLY)).isEqualTo(new Standing.Ended(WRONGLY, EndedBy.REVOKED));
        assertThat(Topics.awaitEvent(PermitRevoked.class, number).reason()).isEqualTo("NO_LONGER_ENTITLED");
        assertProblem(revoke(rita, number), 409, "PERMIT_OVER");
        apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
    }

    @Test
    void a_permit_that_was_revoked_by_mistake_is_good_as_if_it_had_never_ended() {
        clock.set(WRONGLY);
        revoke(rita, number).statusCode(200);
        clock.set(UNDONE);

        restore(rita, number, false)
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("endedAt", nullValue());

        Right known = right(2);
        Right now = right(3);
        for (Instant at : List.of(WRONGLY, WRONGLY.plus(Duration.ofDays(1)), UNDONE)) {
            // What officers knew then, and what is known today of the same instant.
            assertThat(known.stateAt(at).covers()).isFalse();
            assertThat(now.stateAt(at, Vrm.of(rita.vrm())).covers()).isTrue();
        }
        PermitRestored told = Topics.awaitEvent(PermitRestored.class, number);
        assertThat(told.cancelledAt()).isEqualTo(WRONGLY);
        assertThat(told.cancelledBy()).isEqualTo(EndedBy.REVOKED);
        assertProblem(draft(rita, wish("SCHOOL_STREET", rita)), 409, "VEHICLE_HAS_PERMIT");
        assertProblem(restore(rita, number, false), 409, "NOT_CANCELLED");
    }

    @Test
    void a_permit_given_back_by_mistake_comes_back_for_four_weeks() {
        clock.set(WRONGLY);
        surrender(rita, number).statusCode(200);
        // 27 November and 28 whole days.
        clock.set("2026-12-26T00:00:00Z");
        assertProblem(restore(rita, number, false), 409, "CANCELLED_TOO_LONG_AGO");
        clock.set("2026-12-25T23:59:59Z");
        restore(rita, number, false).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void what_was_suspended_when_it_ended_is_suspended_again() {
        suspendAtOnce(rita, number).statusCode(200);
        clock.set(WRONGLY);
        surrender(rita, number).statusCode(200);

        restore(rita, number, false).statusCode(200).body("status", equalTo("ON_HOLD"));

        lift(rita, number).statusCode(200);
        permit(rita, number).body("status", equalTo("ACTIVE"));
    }

    @Test
    void what_was_lifted_after_the_permit_ended_does_not_come_back_with_it() {
        suspendAtOnce(rita, number).statusCode(200);
        revoke(rita, number).statusCode(200);
        lift(rita, number).statusCode(200);
        permit(rita, number).body("status", equalTo("REVOKED"));

        restore(rita, number, false).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_permit_whose_place_is_taken_comes_back_only_when_the_council_honours_it() {
        revoke(rita, number).statusCode(200);
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            others.add(apply(
                            rita,
                            wish(
                                    "SCHOOL_STREET",
                                    rita.withVehicles(List.of(rita.vrms().get(i)))),
                            "ISSUED")
                    .number());
        }

        assertProblem(restore(rita, number, false), 409, "LIMIT_REACHED");
        permit(rita, number).body("status", equalTo("REVOKED"));
        restore(rita, number, true).statusCode(200).body("status", equalTo("ACTIVE"));

        // Five of four: one that goes frees no place for somebody else.
        surrender(rita, others.getFirst()).statusCode(200);
        Person another = rita.withVehicles(List.of(rita.vrms().get(1)));
        assertProblem(draft(rita, wish("SCHOOL_STREET", another)), 409, "LIMIT_REACHED");
    }

    @Test
    void a_permit_whose_vehicle_has_another_one_meanwhile_does_not_come_back() {
        revoke(rita, number).statusCode(200);
        String other = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();

        assertProblem(restore(rita, number, true), 409, "VEHICLE_HAS_PERMIT");

        surrender(rita, other).statusCode(200);
        restore(rita, number, false).statusCode(200);
        assertProblem(restore(rita, other, false), 409, "VEHICLE_HAS_PERMIT");
    }

    @Test
    @Tag("P-8")
    void a_permit_whose_money_is_on_its_way_back_does_not_come_back() {
        Person paying = Person.residentOf("RO5").published();
        String paid = paidFor(paying, "P6M");
        surrender(paying, paid).statusCode(200);

        assertProblem(restore(paying, paid, false), 409, "MONEY_ON_ITS_WAY");

        permit(paying, paid).body("status", equalTo("SURRENDERED"));
    }

    @Test
    @Tag("P-8")
    void what_nobody_has_given_back_yet_stays_when_the_permit_comes_back() {
        Person paying = Person.residentOf("RO5").published();
        String paid = paidFor(paying, "P12M");
        surrender(paying, paid).statusCode(200);

        restore(paying, paid, false).statusCode(200).body("status", equalTo("ACTIVE"));

        // It may be given back again, and its refund asked for again.
        surrender(paying, paid).statusCode(200);
    }

    private static String paidFor(Person paying, String term) {
        Submitted submitted = apply(paying, wish("RESIDENT", paying, term), "AWAITING_PAYMENT");
        pay(submitted, NOON);
        Awaitility.await()
                .untilAsserted(() -> permit(paying, submitted.number()).body("status", equalTo("ACTIVE")));
        return submitted.number();
    }

    @Test
    void a_renewal_that_was_granted_before_stays_and_is_named_to_whoever_revokes() {
        Person paying = Person.residentOf("RO5").published();
        String paid = Renewing.paidPermit(paying, paying.vrm(), NOON);
        clock.set("2027-10-26T12:00:00Z");
        Renewing.paid(Renewing.renewed(paying, paid, "AWAITING_PAYMENT"), clock.instant());

        revoke(paying, paid).statusCode(200).body("followedBy", equalTo(paid + "-2"));

        permit(paying, paid + "-2").body("status", equalTo("SCHEDULED"));
        revoke(paying, paid + "-2").statusCode(200).body("followedBy", nullValue());
    }

    @Test
    void a_payment_that_is_told_again_does_not_bring_a_revoked_permit_back() {
        Person paying = Person.residentOf("RO5").published();
        Submitted submitted = apply(paying, wish("RESIDENT", paying), "AWAITING_PAYMENT");
        assertProblem(revoke(paying, submitted.number()), 409, "PERMIT_NOT_PAID");
        pay(submitted, NOON);
        Awaitility.await()
                .untilAsserted(() -> permit(paying, submitted.number()).body("status", equalTo("ACTIVE")));
        revoke(paying, submitted.number()).statusCode(200);
        String tag = tag(paying, submitted.number());

        pay(submitted, NOON);
        // Somebody else's payment comes after it: when that is heard, the first one was.
        Person later = Person.residentOf("RO5").published();
        Submitted next = apply(later, wish("RESIDENT", later), "AWAITING_PAYMENT");
        pay(next, NOON);
        Awaitility.await().untilAsserted(() -> permit(later, next.number()).body("status", equalTo("ACTIVE")));

        permit(paying, submitted.number()).body("status", equalTo("REVOKED"));
        assertThat(tag(paying, submitted.number())).isEqualTo(tag);
    }

    private Right right(long n) {
        return RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                right -> right.revision().n() == n));
    }
}
