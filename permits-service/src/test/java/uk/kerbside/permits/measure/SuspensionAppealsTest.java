package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.appeal;
import static uk.kerbside.permits.support.Acting.decide;
import static uk.kerbside.permits.support.Acting.lift;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.supervisor;
import static uk.kerbside.permits.support.Acting.suspend;
import static uk.kerbside.permits.support.Acting.suspendAtOnce;
import static uk.kerbside.permits.support.Acting.suspension;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.PermitSuspensionUpheld;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Right;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The holder of a suspended permit asks somebody else to decide again. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-16")
class SuspensionAppealsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    /** Fourteen whole days after the day of the notice. */
    private static final Instant END_OF_NOTICE = Instant.parse("2026-12-09T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RunSuspensions run;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    @Tag("E-5")
    void a_suspension_that_fell_on_appeal_was_never_there_for_whoever_asks_later() {
        suspendAtOnce(rita, number).statusCode(200);
        appeal(rita, number).statusCode(200);
        clock.set(NOON.plusSeconds(3600));
        decide("otto", rita, number, "GRANTED").statusCode(200);

        permit(rita, number).body("status", equalTo("ACTIVE")).body("suspended", empty());
        Right today = RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.revision().n() == 3));
        assertThat(today.stateAt(NOON.plusSeconds(60)).covers()).isTrue();
    }

    @Test
    void an_appeal_holds_the_suspension_back_until_somebody_else_has_decided_it() {
        suspend(officer("olga"), rita, number, Map.of()).statusCode(200);
        appeal(rita, number).statusCode(200).body("appeal.decideBy", equalTo("2026-12-08"));
        assertThat(Topics.awaitEvent(PermitSuspensionAppealed.class, number).decideBy())
                .isEqualTo("2026-12-08");
        assertProblem(appeal(rita, number), 409, "SUSPENSION_NOT_APPEALABLE");
        assertThat(waiting()).contains(number);
        clock.set(END_OF_NOTICE.plus(Duration.ofDays(1)));
        run.run();
        permit(rita, number).body("status", equalTo("ACTIVE"));

        assertProblem(decide("olga", rita, number, "UPHELD"), 403, "OWN_DECISION");
        decide("otto", rita, number, "UPHELD").statusCode(200).body("status", equalTo("IN_FORCE"));

        permit(rita, number).body("status", equalTo("ON_HOLD"));
        assertThat(Topics.awaitEvent(PermitSuspensionUpheld.class, number).reasons())
                .isEqualTo("We looked at it again.");
        assertProblem(decide("otto", rita, number, "GRANTED"), 409, "SUSPENSION_NOT_APPEALED");
    }

    @Test
    void an_appeal_that_is_granted_lifts_the_suspension() {
        suspendAtOnce(rita, number).statusCode(200);
        appeal(rita, number).statusCode(200);

        decide("otto", rita, number, "GRANTED")
                .statusCode(200)
                .body("status", equalTo("LIFTED"))
                .body("liftedBy", equalTo("APPEAL"))
                .body("appeal.outcome", equalTo("GRANTED"));

        permit(rita, number).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_suspension_can_be_appealed_for_four_weeks() {
        suspendAtOnce(rita, number).statusCode(200);
        clock.set("2026-12-23T00:00:00Z");
        assertProblem(appeal(rita, number), 409, "SUSPENSION_NOT_APPEALABLE");
    }

    @Test
    @Tag("E-5")
    void an_appeal_is_decided_also_when_the_suspension_s_own_end_has_come_before() {
        suspend(supervisor(), rita, number, Map.of("atOnceBecause", "Found in use.", "untilOn", "2026-11-30"))
                .statusCode(200);
        appeal(rita, number).statusCode(200);
        clock.set("2026-12-01T00:00:00Z");
        run.run();
        permit(rita, number).body("status", equalTo("ACTIVE")).body("suspended.from", hasItem(NOON.toString()));
        assertThat(waiting()).contains(number);
        assertProblem(suspendAtOnce(rita, number), 409, "APPEAL_WAITS");
        assertProblem(decide("sally", rita, number, "GRANTED"), 403, "OWN_DECISION");

        decide("otto", rita, number, "GRANTED")
                .statusCode(200)
                .body("status", equalTo("LIFTED"))
                .body("liftedBy", equalTo("APPEAL"))
                .body("liftedAt", equalTo("2026-12-01T00:00:00Z"));

        permit(rita, number).body("status", equalTo("ACTIVE")).body("suspended", empty());
        Right today = RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.revision().n() == 4));
        assertThat(today.stateAt(NOON.plusSeconds(60)).covers()).isTrue();
        Topics.awaitEvent(PermitSuspensionLifted.class, number, told -> told.by() == SuspensionLiftedBy.APPEAL);
        assertThat(waiting()).doesNotContain(number);
        assertProblem(decide("otto", rita, number, "UPHELD"), 409, "SUSPENSION_NOT_APPEALED");
        suspendAtOnce(rita, number).statusCode(200);
    }

    @Test
    void an_appeal_against_what_the_council_has_lifted_or_what_never_took_effect_has_nothing_to_decide() {
        suspendAtOnce(rita, number).statusCode(200);
        appeal(rita, number).statusCode(200);
        lift(rita, number).statusCode(200);
        assertProblem(decide("otto", rita, number, "GRANTED"), 409, "SUSPENSION_NOT_APPEALED");
        clock.set(NOON.plusSeconds(60));

        suspend(officer("olga"), rita, number, Map.of("untilOn", "2026-12-10")).statusCode(200);
        appeal(rita, number).statusCode(200);
        clock.set("2026-12-11T00:00:00Z");
        run.run();

        suspension(rita, number).body("liftedBy", equalTo("TIME")).body("inForceAt", nullValue());
        assertProblem(decide("otto", rita, number, "GRANTED"), 409, "SUSPENSION_NOT_APPEALED");
    }

    private static List<String> waiting() {
        return officer("otto")
                .queryParam("limit", 200)
                .get("/v1/suspension-appeals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.permitNumber");
    }
}
