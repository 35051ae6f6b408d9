package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Moving.move;
import static uk.kerbside.permits.support.Moving.quote;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.surrender;
import static uk.kerbside.permits.support.Waiting.step;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Waiting;
import uk.kerbside.permits.waiting.OfferPlaces;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Rita moves from one school street to another, in which there is one exemption and somebody has it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
@Tag("P-10")
class MovingToFullPlaceTest {
    private static final Instant NOON = Instant.parse("2027-03-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    OfferPlaces offerPlaces;

    private Waiting full;
    private Person holder;
    private String held;
    private Person rita;
    private String number;

    @BeforeEach
    void rita_moves_to_a_street_that_is_full() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        Waiting before = new Waiting();
        rita = before.neighbour();
        number =
                before.applies(rita).body("status", equalTo("ISSUED")).extract().path("permitNumber");
        full = new Waiting();
        full.limit(1).statusCode(200);
        holder = full.neighbour();
        held = full.applies(holder).body("status", equalTo("ISSUED")).extract().path("permitNumber");
        rita = rita.livingAt(Person.newUprn(), Optional.of("RO5"), false, Optional.of(full.street()))
                .withResidencyProved()
                .published();
    }

    @Test
    void a_permit_does_not_move_into_a_full_place_and_stays_good_where_it_is() {
        assertProblem(quote(rita, number), 409, "LIMIT_REACHED");
        assertProblem(move(rita, number), 409, "LIMIT_REACHED");

        permit(rita, number).body("status", equalTo("ACTIVE"));
        full.limit(1).body("held", equalTo(1));
    }

    @Test
    void a_place_that_falls_free_is_for_who_waits_and_not_for_who_moves() {
        Person second = full.neighbour();
        String waits = full.applies(second)
                .body("status", equalTo("ON_WAITING_LIST"))
                .extract()
                .path("applicationId");
        surrender(holder, held).then().statusCode(200);

        assertProblem(quote(rita, number), 409, "LIMIT_REACHED");
        assertProblem(move(rita, number), 409, "LIMIT_REACHED");
        offerPlaces.offer();
        assertProblem(move(rita, number), 409, "LIMIT_REACHED");

        step(second, waits, "offer-acceptance").then().statusCode(200).body("status", equalTo("ISSUED"));
    }

    @Test
    void who_has_waited_moves_to_the_place_they_are_offered_and_has_one_permit_afterwards() {
        String waits = full.applies(rita)
                .body("status", equalTo("ON_WAITING_LIST"))
                .body("waitingList.position", equalTo(1))
                .extract()
                .path("applicationId");
        Person behind = full.neighbour();
        full.applies(behind).body("waitingList.position", equalTo(2));
        surrender(holder, held).then().statusCode(200);
        // It is theirs, and yet they move only once it is offered: until then somebody else may be in front.
        assertProblem(move(rita, number), 409, "LIMIT_REACHED");
        offerPlaces.offer();

        quote(rita, number).then().statusCode(200);
        move(rita, number).then().statusCode(200).body("permitNumber", equalTo(number + "-2"));

        assertThat(Renewing.right(number + "-2", RightStatus.GRANTED).places().codes())
                .contains(full.street());
        application(rita, waits).body("status", equalTo("WITHDRAWN"));
        assertThat(Topics.awaitEvent(ApplicationWithdrawn.class, waits).applicationId())
                .isEqualTo(waits);
        full.limit(1).body("held", equalTo(1)).body("waiting", equalTo(1)).body("offered", equalTo(0));
        assertProblem(step(rita, waits, "offer-acceptance"), 409, "NO_OFFER");
    }

    @Test
    void a_place_with_room_and_nobody_waiting_is_taken_by_who_moves() {
        full.limit(2).statusCode(200);

        move(rita, number).then().statusCode(200);

        full.limit(2).body("held", equalTo(2));
        Person next = full.neighbour();
        full.applies(next).body("status", equalTo("ON_WAITING_LIST"));
    }
}
