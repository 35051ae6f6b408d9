package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.lift;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.supervisor;
import static uk.kerbside.permits.support.Acting.surrender;
import static uk.kerbside.permits.support.Acting.suspend;
import static uk.kerbside.permits.support.Acting.suspendAtOnce;
import static uk.kerbside.permits.support.Acting.suspension;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class SuspensionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    /** Fourteen whole days after the day of the notice. */
    private static final Instant END_OF_NOTICE = Instant.parse("2026-12-09T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RunSuspensions run;

    @Inject
    EntityManager entities;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withMoreVehicles(1).published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    void a_permit_is_good_until_the_notice_is_over_and_then_covers_nobody() {
        suspend(officer("olga"), rita, number, Map.of())
                .statusCode(200)
                .body("status", equalTo("ANNOUNCED"))
                .body("effectiveAt", equalTo(END_OF_NOTICE.toString()))
                .body("appealUntil", equalTo("2026-12-23T00:00:00Z"));
        PermitSuspensionAnnounced told = Topics.awaitEvent(PermitSuspensionAnnounced.class, number);
        assertThat(told.words()).isEqualTo(Acting.WORDS);
        assertThat(told.effectiveAt()).isEqualTo(END_OF_NOTICE);

        clock.set(END_OF_NOTICE.minusNanos(1000));
        run.run();
        permit(rita, number).body("status", equalTo("ACTIVE"));
        clock.set(END_OF_NOTICE);
        run.run();
        run.run();

        permit(rita, number).body("status", equalTo("ON_HOLD"));
        Right right = right(RightStatus.ON_HOLD);
        assertThat(right.stateAt(END_OF_NOTICE)).isInstanceOf(Standing.OnHold.class);
        assertThat(Topics.events(PermitSuspended.class, number)).hasSize(1);
    }

    @Test
    void a_suspended_permit_keeps_its_place_and_its_vehicle_and_nothing_of_it_can_be_changed() {
        suspendAtOnce(rita, number).statusCode(200).body("status", equalTo("IN_FORCE"));

        assertProblem(draft(rita, wish("SCHOOL_STREET", rita)), 409, "VEHICLE_HAS_PERMIT");
        Person other = rita.withVehicles(List.of(rita.vrms().get(1), rita.vrms().get(0)));
        quote(rita, wish("SCHOOL_STREET", other)).statusCode(200).body("position", equalTo(2));
        assertProblem(changeVehicle(rita, number, rita.vrms().get(1)), 409, "PERMIT_SUSPENDED");

        lift(rita, number).statusCode(200).body("liftedBy", equalTo("OFFICER"));
        permit(rita, number).body("status", equalTo("ACTIVE"));
        assertThat(right(RightStatus.GRANTED).stateAt(clock.instant()).covers()).isTrue();
        assertThat(Topics.awaitEvent(PermitSuspensionLifted.class, number).wasInForce())
                .isTrue();
        assertProblem(lift(rita, number), 409, "NOT_SUSPENDED");
    }

    @Test
    @Tag("E-5")
    void whoever_asks_later_about_a_time_that_was_suspended_hears_that_it_was_and_before_and_after_that_it_was_not() {
        clock.set(NOON.plusSeconds(3600));
        Instant from = clock.instant();
        suspendAtOnce(rita, number).statusCode(200);
        Right meanwhile = right(RightStatus.ON_HOLD);
        Instant until = from.plusSeconds(7200);
        clock.set(until);
        lift(rita, number).statusCode(200);

        Right today = lifted(until);
        for (Right known : List.of(meanwhile, today)) {
            assertThat(known.stateAt(from.minusNanos(1000))).isEqualTo(new Standing.Live(Optional.of(from)));
            assertThat(known.stateAt(from)).isInstanceOf(Standing.OnHold.class);
            assertThat(known.stateAt(until.minusNanos(1000))).isInstanceOf(Standing.OnHold.class);
        }
        assertThat(meanwhile.stateAt(until)).isInstanceOf(Standing.OnHold.class);
        assertThat(today.stateAt(until).covers()).isTrue();
        permit(rita, number)
                .body("status", equalTo("ACTIVE"))
                .body("suspended.from", contains(from.toString()))
                .body("suspended.until", contains(until.toString()));
    }

    private Right lifted(Instant until) {
        return RightTranslation.toKernel(
                Topics.awaitEvent(RightPublished.class, "permits:" + number, published -> published
                        .holds()
                        .filter(holds -> holds.getLast().until().equals(Optional.of(until)))
                        .isPresent()));
    }

    @Test
    void at_once_is_for_supervisors() {
        assertProblem(
                suspend(officer("olga"), rita, number, Map.of("atOnceBecause", "It was offered for sale.")),
                403,
                "SUPERVISOR_NEEDED");
        permit(rita, number).body("status", equalTo("ACTIVE"));

        suspendAtOnce(rita, number).statusCode(200);
        assertProblem(suspend(officer("olga"), rita, number, Map.of()), 409, "ALREADY_SUSPENDED");
    }

    @Test
    void a_suspension_ends_by_itself_with_its_last_day() {
        assertProblem(suspend(officer("olga"), rita, number, Map.of("untilOn", "2026-12-08")), 400, "INVALID_VALUE");
        suspend(supervisor(), rita, number, Map.of("atOnceBecause", "Found in use.", "untilOn", "2027-03-28"))
                .statusCode(200)
                .body("until", equalTo("2027-03-28T23:00:00Z"));

        clock.set("2027-03-28T22:59:59Z");
        run.run();
        permit(rita, number).body("status", equalTo("ON_HOLD"));
        clock.set("2027-03-28T23:00:00Z");
        run.run();

        permit(rita, number).body("status", equalTo("ACTIVE"));
        suspension(rita, number).body("liftedBy", equalTo("TIME"));
        assertThat(Topics.awaitEvent(PermitSuspensionLifted.class, number).by()).isEqualTo(SuspensionLiftedBy.TIME);
    }

    @Test
    void a_suspension_does_not_take_effect_on_a_permit_that_was_given_back() {
        suspend(officer("olga"), rita, number, Map.of()).statusCode(200);
        surrender(rita, number).statusCode(200);
        clock.set(END_OF_NOTICE);
        run.run();

        permit(rita, number).body("status", equalTo("SURRENDERED"));
        suspension(rita, number).body("status", equalTo("ANNOUNCED")).body("inForceAt", nullValue());
    }

    @Test
    void one_that_cannot_take_effect_keeps_no_other_one_back() {
        suspend(officer("olga"), rita, number, Map.of()).statusCode(200);
        clock.set(NOON.plusSeconds(86_400));
        Person paul = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String later = apply(paul, wish("SCHOOL_STREET", paul), "ISSUED").number();
        suspend(officer("olga"), paul, later, Map.of()).statusCode(200);
        remembers("'{illegible}'");
        clock.set(END_OF_NOTICE.plusSeconds(86_400));

        run.run();

        permit(paul, later).body("status", equalTo("ON_HOLD"));
        remembers("null");
        run.run();
        permit(rita, number).body("status", equalTo("ON_HOLD"));
    }

    /** What the database says of when the permit was suspended before. */
    private void remembers(String holds) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update permit set holds = " + holds + " where number = :number")
                        .setParameter("number", number)
                        .executeUpdate());
    }

    @Test
    void a_permit_that_ends_before_the_notice_does_is_not_suspended_with_notice() {
        clock.set("2027-11-20T12:00:00Z");
        assertProblem(suspend(officer("olga"), rita, number, Map.of()), 409, "OUTLASTS_PERMIT");
        clock.set("2027-11-24T00:00:00Z");
        assertProblem(suspendAtOnce(rita, number), 409, "PERMIT_OVER");
    }

    @Test
    @Tag("X-1")
    void nobody_suspends_their_own_household_or_without_having_seen_the_permit() {
        assertProblem(suspend(officer(rita.subject()), rita, number, Map.of()), 403, "OWN_HOUSEHOLD");
        assertProblem(
                officer("olga")
                        .header("If-Match", "\"0.0\"")
                        .contentType(ContentType.JSON)
                        .body(Map.of("reason", "OTHER", "words", "So it is."))
                        .post("/v1/permits/" + number + "/suspension"),
                412,
                "STALE");
        Person stranger = Person.residentOf("RO5").published();
        suspendAtOnce(rita, number).statusCode(200);
        assertProblem(suspension(stranger, number), 404, "NOT_FOUND");
    }

    private Right right(RightStatus status) {
        return RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class, "permits:" + number, published -> published.status() == status));
    }
}
