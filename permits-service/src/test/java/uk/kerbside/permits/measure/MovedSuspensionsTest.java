package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.appeal;
import static uk.kerbside.permits.support.Acting.decide;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.suspend;
import static uk.kerbside.permits.support.Acting.suspension;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Moving.inAnotherHome;
import static uk.kerbside.permits.support.Moving.move;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paidPermit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The council announces that it will suspend Rita's permit, and she moves house before it does. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
@Tag("P-18")
class MovedSuspensionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MOVED = Instant.parse("2026-11-26T09:00:00Z");
    /** Fourteen whole days after the day of the notice. */
    private static final Instant END_OF_NOTICE = Instant.parse("2026-12-09T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RunSuspensions run;

    private Person rita;
    private String old;
    private String fresh;

    @BeforeEach
    void rita_is_told_that_her_permit_will_be_suspended() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").published();
        old = paidPermit(rita, rita.vrm(), NOON);
        fresh = old + "-2";
        suspend(officer("olga"), rita, old, Map.of()).statusCode(200).body("status", equalTo("ANNOUNCED"));
    }

    @Test
    void an_announced_suspension_goes_with_the_permit_to_the_other_home_and_takes_effect_on_its_day() {
        rita = movesHouse();

        suspension(rita, fresh)
                .statusCode(200)
                .body("status", equalTo("ANNOUNCED"))
                .body("words", equalTo(Acting.WORDS))
                .body("announcedAt", equalTo(NOON.toString()))
                .body("effectiveAt", equalTo(END_OF_NOTICE.toString()))
                .body("appealUntil", equalTo("2026-12-23T00:00:00Z"));
        assertProblem(suspension(rita, old), 404, "NOT_FOUND");
        PermitSuspensionAnnounced told = Topics.awaitEvent(PermitSuspensionAnnounced.class, fresh);
        assertThat(told.effectiveAt()).isEqualTo(END_OF_NOTICE);
        clock.set(END_OF_NOTICE.minusNanos(1000));
        run.run();
        permit(rita, fresh).body("status", equalTo("ACTIVE"));
        clock.set(END_OF_NOTICE);
        run.run();

        permit(rita, fresh).body("status", equalTo("ON_HOLD"));
        permit(rita, old).body("status", equalTo("REPLACED"));
    }

    @Test
    void an_appeal_that_waits_goes_with_it_and_is_decided_for_the_permit_that_is_good_now() {
        appeal(rita, old).statusCode(200);
        rita = movesHouse();
        PermitSuspensionAppealed told = Topics.awaitEvent(PermitSuspensionAppealed.class, fresh);
        assertThat(told.appealedAt()).isEqualTo(NOON);
        clock.set(END_OF_NOTICE);
        run.run();
        permit(rita, fresh).body("status", equalTo("ACTIVE"));

        decide("otto", rita, fresh, "UPHELD").statusCode(200);
        run.run();

        permit(rita, fresh).body("status", equalTo("ON_HOLD"));
    }

    @Test
    void it_comes_back_when_the_move_is_undone() {
        rita = movesHouse();
        restore(rita, old, false).statusCode(200).body("status", equalTo("ACTIVE"));

        suspension(rita, old)
                .statusCode(200)
                .body("status", equalTo("ANNOUNCED"))
                .body("inForceAt", nullValue());
        clock.set(END_OF_NOTICE);
        run.run();

        permit(rita, old).body("status", equalTo("ON_HOLD"));
        permit(rita, fresh).body("status", equalTo("REPLACED"));
    }

    private Person movesHouse() {
        clock.set(MOVED);
        Person moved = inAnotherHome(rita, "HO1");
        move(moved, old).then().statusCode(200).body("permitNumber", equalTo(fresh));
        return moved;
    }
}
