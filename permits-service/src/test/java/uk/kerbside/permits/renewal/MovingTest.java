package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Moving.inAnotherHome;
import static uk.kerbside.permits.support.Moving.move;
import static uk.kerbside.permits.support.Moving.quote;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.PermitMoved;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A permit from 24 November 2026 for a year; its holder moves on 10 March 2027, with eight full months to come. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
class MovingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant MOVED = Instant.parse("2027-03-10T09:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    Limits limits;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void the_old_zone_ends_and_the_new_one_begins_at_the_same_instant_for_nothing() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        Person moved = inAnotherHome(rita, "HO1");
        clock.set(MOVED);

        quote(moved, number)
                .then()
                .statusCode(200)
                .body("places", equalTo(List.of("HO1")))
                .body("unused.amount", equalTo(4667))
                .body("difference.amount", equalTo(0));
        move(moved, number)
                .then()
                .statusCode(200)
                .body("permitNumber", equalTo(number + "-2"))
                .body("startsAt", equalTo(MOVED.toString()))
                .body("validUntil", equalTo(END.toString()))
                .body("chargeId", nullValue());

        RightPublished old = right(number, RightStatus.ENDED);
        RightPublished fresh = right(number + "-2", RightStatus.GRANTED);
        assertThat(old.ended()).contains(new RightPublished.Ended(MOVED, EndedBy.REPLACED));
        assertThat(fresh.from()).isEqualTo(MOVED);
        assertThat(fresh.until()).contains(END);
        assertThat(fresh.places().codes()).containsExactly("HO1");
        assertThat(fresh.predecessor()).contains("permits:" + number);
        PermitMoved fact = Topics.awaitEvent(PermitMoved.class, number + "-2");
        assertThat(fact.oldUprn()).contains(rita.uprn());
        assertThat(fact.uprn()).contains(moved.uprn());
        permit(moved, number).body("status", equalTo("REPLACED"));
    }

    @Test
    void where_others_live_already_it_is_for_the_next_vehicle_and_the_difference_is_owed_afterwards() {
        Person rob = Person.residentOf("RO5").published();
        paidPermit(rob, rob.vrm(), NOON);
        Person rita = Person.residentOf("RO5").published();
        clock.set(NOON.plusSeconds(60));
        String number = paidPermit(rita, rita.vrm(), NOON);
        Person moved = rita.livingAt(rob.uprn(), Optional.of("RO5"), false, Optional.empty())
                .withResidencyProved()
                .published();
        clock.set(MOVED);

        String charge = move(moved, number)
                .then()
                .statusCode(200)
                .body("position", equalTo(2))
                .body("difference.amount", equalTo(6333 - 4667))
                .extract()
                .path("chargeId");

        assertThat(Topics.awaitEvent(ChargeRaised.class, charge).amount().amount())
                .isEqualTo(1666);
        permit(moved, number + "-2").body("status", equalTo("ACTIVE")).body("position", equalTo(2));
    }

    @Test
    void a_place_at_the_old_property_is_free_for_who_comes_after() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        String home = rita.uprn();
        Person moved = inAnotherHome(rita, "HO1");
        move(moved, number).then().statusCode(200);

        Person next = Person.newcomer()
                .livingAt(home, Optional.of("RO5"), false, Optional.empty())
                .withResidencyProved()
                .published();
        Applying.quote(next, wish("RESIDENT", next)).statusCode(200).body("position", equalTo(1));
        assertThat(limits.taken(new LimitKey("RESIDENT", Limit.Scope.HOUSEHOLD, home), NOON))
                .isZero();
        assertThat(limits.taken(new LimitKey("RESIDENT", Limit.Scope.HOUSEHOLD, moved.uprn()), NOON))
                .isEqualTo(1);
    }

    @Test
    void who_has_not_moved_or_not_proved_it_or_has_a_permit_for_elsewhere_does_not_move() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        assertProblem(move(rita, number), 409, "NO_MOVE");
        Person unproved = rita.livingAt(Person.newUprn(), Optional.of("HO1"), false, Optional.empty())
                .withoutProof()
                .published();
        assertProblem(move(unproved, number), 409, "MOVE_NOT_PROVED");
        Person outside = rita.livingAt(Person.newUprn(), Optional.empty(), false, Optional.empty())
                .withResidencyProved()
                .withResidencyProved()
                .withResidencyProved()
                .published();
        assertProblem(move(outside, number), 409, "NOT_IN_A_ZONE");
        Person rob = Person.residentOf("RO5").published();
        assertProblem(quote(rob, number), 404, "NOT_FOUND");
    }
}
