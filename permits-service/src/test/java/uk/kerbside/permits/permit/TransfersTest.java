package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Acting.transfer;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.paidFor;
import static uk.kerbside.permits.support.Refunding.surrender;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-17")
class TransfersTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private Person rita;
    private Person ron;

    /** Rita has a permit; Ron lives with her. */
    @BeforeEach
    void two_live_together() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").published();
        ron = Person.newcomer()
                .livingAt(rita.uprn(), Optional.of("RO5"), false, Optional.empty())
                .withResidencyProved()
                .published();
    }

    @Test
    void a_widower_goes_on_with_the_permit_and_cover_never_stops_and_money_goes_back_to_who_paid() {
        Submitted paid = paidFor(rita, rita.vrm(), NOON);

        transfer("olga", rita, ron, paid.number()).then().statusCode(200).body("accountId", equalTo(ron.accountId()));

        RightPublished right =
                Topics.awaitEvent(RightPublished.class, "permits:" + paid.number(), published -> published
                        .accountId()
                        .equals(Optional.of(ron.accountId())));
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(rita.vrm());
        assertThat(Topics.awaitEvent(PermitTransferred.class, paid.number()).fromAccountId())
                .isEqualTo(rita.accountId());
        assertProblem(permit(rita, paid.number()), 404, "NOT_FOUND");
        permit(ron, paid.number()).body("status", equalTo("ACTIVE")).body("position", equalTo(1));
        clock.set("2027-04-23T12:00:00Z");
        surrender(ron, paid.number()).then().statusCode(200).body("refunds[0].amount.amount", equalTo(3084));
        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, paid.charge()).accountId())
                .isEqualTo(rita.accountId());
    }

    @Test
    void the_limits_of_the_new_holder_hold_and_the_place_of_the_old_one_is_free() {
        Person ann = Person.newcomer().withMoreVehicles(1).published();
        Person bob = Person.newcomer().published();
        String number = apply(ann, season(ann, 0), "AWAITING_PAYMENT").number();
        assertProblem(transfer("olga", ann, bob, number), 409, "PERMIT_NOT_PAID");
        Submitted paid = apply(bob, season(bob, 0), "AWAITING_PAYMENT");
        pay(paid, NOON);
        Awaitility.await().untilAsserted(() -> permit(bob, paid.number()).body("status", equalTo("ACTIVE")));

        assertProblem(transfer("olga", bob, ann, paid.number()), 409, "LIMIT_REACHED");
        Person eve = Person.newcomer().published();
        transfer("olga", bob, eve, paid.number()).then().statusCode(200);

        Person again = bob.withMoreVehicles(1).published();
        apply(again, season(again, 1), "AWAITING_PAYMENT");
    }

    @Test
    void it_stays_at_its_property_and_no_officer_does_it_for_their_own_household() {
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        Person elsewhere = Person.residentOf("RO5").published();

        assertProblem(transfer("olga", rita, elsewhere, paid.number()), 409, "OTHER_PROPERTY");
        assertProblem(transfer(ron.subject(), rita, ron, paid.number()), 403, "OWN_HOUSEHOLD");
        // Nor for the household it comes to, wherever that lives.
        assertProblem(transfer(elsewhere.subject(), rita, elsewhere, paid.number()), 403, "OWN_HOUSEHOLD");
        assertProblem(transfer("olga", rita, rita, paid.number()), 409, "NOT_TRANSFERABLE");
        assertProblem(transfer("olga", elsewhere, ron, paid.number()), 404, "NOT_FOUND");
        permit(rita, paid.number()).body("status", equalTo("ACTIVE"));
    }

    private static Map<String, Object> season(Person person, int car) {
        Map<String, Object> wish = wish("CAR_PARK_SEASON", person, "P12M");
        wish.put("vrm", person.vrms().get(car));
        wish.put("place", "CP-COMO");
        wish.put("weekdays", List.of("MONDAY"));
        return wish;
    }
}
