package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.appealRevocation;
import static uk.kerbside.permits.support.Acting.decideRevocation;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.revocation;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Acting.surrender;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevocationAppealed;
import uk.kerbside.events.permits.PermitRevocationUpheld;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.permits.permit.ShortenPermit;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The holder of a revoked permit asks somebody else to decide again. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-16")
class RevocationsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant WRONGLY = NOON.plus(Duration.ofDays(3));

    @Inject
    MovableClock clock;

    @Inject
    ShortenPermit shortenPermit;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_s_permit_is_revoked() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withMoreVehicles(4).published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
        clock.set(WRONGLY);
        revoke(rita, number).statusCode(200);
    }

    @Test
    void an_appeal_that_is_granted_has_the_permit_be_good_as_if_it_had_never_ended() {
        // 27 November and 28 whole days: the last moment.
        clock.set("2026-12-25T23:59:59Z");
        appealRevocation(rita, number)
                .statusCode(200)
                .body("status", equalTo("APPEALED"))
                .body("appeal.decideBy", equalTo("2027-01-12"));
        permit(rita, number).body("status", equalTo("REVOKED"));
        assertThat(Topics.awaitEvent(PermitRevocationAppealed.class, number).decideBy())
                .isEqualTo(LocalDate.parse("2027-01-12"));
        // Longer than a supervisor could restore it otherwise.
        clock.set("2027-01-11T12:00:00Z");

        decideRevocation("susan", rita, number, "GRANTED")
                .statusCode(200)
                .body("status", equalTo("UNDONE"))
                .body("appeal.outcome", equalTo("GRANTED"));

        permit(rita, number).body("status", equalTo("ACTIVE")).body("endedAt", nullValue());
        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                told -> told.revision().n() == 3);
        assertThat(RightTranslation.toKernel(right)
                        .stateAt(WRONGLY.plus(Duration.ofDays(1)))
                        .covers())
                .isTrue();
        assertThat(Topics.awaitEvent(PermitRestored.class, number).words()).isEqualTo("We looked at it again.");
    }

    @Test
    void an_appeal_that_is_refused_leaves_it_ended_and_is_the_last() {
        assertThat(Topics.awaitEvent(PermitRevoked.class, number).appealUntil())
                .contains(Instant.parse("2026-12-26T00:00:00Z"));
        appealRevocation(rita, number).statusCode(200);
        assertProblem(appealRevocation(rita, number), 409, "REVOCATION_NOT_APPEALABLE");

        decideRevocation("susan", rita, number, "UPHELD").statusCode(200).body("status", equalTo("UPHELD"));

        permit(rita, number).body("status", equalTo("REVOKED"));
        assertThat(Topics.awaitEvent(PermitRevocationUpheld.class, number).reasons())
                .isEqualTo("We looked at it again.");
        assertProblem(appealRevocation(rita, number), 409, "REVOCATION_NOT_APPEALABLE");
        assertProblem(decideRevocation("susan", rita, number, "GRANTED"), 409, "REVOCATION_NOT_APPEALED");
        // That it was a mistake after all can still be found out.
        restore(rita, number, false).statusCode(200);
        revocation(rita, number).body("status", equalTo("UNDONE"));
    }

    @Test
    void nobody_decides_what_they_decided_before_or_about_their_own_household() {
        appealRevocation(rita, number).statusCode(200);
        officer("olga")
                .get("/v1/revocation-appeals?limit=200")
                .then()
                .statusCode(200)
                .body("items.permitNumber", hasItem(number));

        assertProblem(decideRevocation("sally", rita, number, "GRANTED"), 403, "OWN_DECISION");
        assertProblem(decideRevocation(rita.subject(), rita, number, "GRANTED"), 403, "OWN_HOUSEHOLD");

        decideRevocation("susan", rita, number, "UPHELD").statusCode(200);
        officer("olga").get("/v1/revocation-appeals?limit=200").then().body("items.permitNumber", not(hasItem(number)));
    }

    @Test
    void it_can_be_appealed_for_four_weeks_by_its_holder_alone() {
        clock.set("2026-12-26T00:00:00Z");
        assertProblem(appealRevocation(rita, number), 409, "REVOCATION_NOT_APPEALABLE");
        assertProblem(revocation(Person.newcomer().published(), number), 404, "NOT_FOUND");
    }

    @Test
    void one_that_is_restored_while_an_appeal_waits_is_undone_and_may_be_revoked_and_appealed_again() {
        appealRevocation(rita, number).statusCode(200);

        restore(rita, number, false).statusCode(200);

        assertProblem(decideRevocation("susan", rita, number, "UPHELD"), 409, "REVOCATION_NOT_APPEALED");
        revoke(rita, number).statusCode(200);
        appealRevocation(rita, number).statusCode(200).body("status", equalTo("APPEALED"));
    }

    @Test
    void a_granted_appeal_brings_the_permit_back_beside_the_one_its_vehicle_got_since() {
        appealRevocation(rita, number).statusCode(200);
        String other = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();

        decideRevocation("susan", rita, number, "GRANTED").statusCode(200).body("status", equalTo("UNDONE"));

        permit(rita, number).body("status", equalTo("ACTIVE"));
        permit(rita, other).body("status", equalTo("ACTIVE"));
        // It can be given another vehicle, though the first one has a permit of its own all the while.
        clock.set(WRONGLY.plusSeconds(3600));
        changeVehicle(rita, number, rita.vrms().get(1)).statusCode(200);
        // Nothing else may stand beside: what a vehicle of it has now it has alone.
        assertProblem(
                draft(
                        rita,
                        wish(
                                "SCHOOL_STREET",
                                rita.withVehicles(List.of(rita.vrms().get(1))))),
                409,
                "VEHICLE_HAS_PERMIT");
        // The first one is still good beside its successor, and may come back.
        changeVehicle(rita, number, rita.vrms().getFirst()).statusCode(200);
        surrender(rita, other).statusCode(200);
    }

    @Test
    @Tag("P-8")
    void what_was_given_back_for_a_shorter_term_stays_when_an_appeal_is_granted() {
        Person paying = Person.residentOf("RO5").published();
        clock.set(NOON);
        Submitted submitted = apply(paying, wish("RESIDENT", paying, "P6M"), "AWAITING_PAYMENT");
        pay(submitted, NOON);
        String paid = submitted.number();
        Awaitility.await().untilAsserted(() -> permit(paying, paid).body("status", equalTo("ACTIVE")));
        Instant end = Instant.parse("2027-01-24T00:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> shortenPermit.shorten(paying.accountId(), "RESIDENT", end));
        clock.set(WRONGLY);
        revoke(paying, paid).statusCode(200);
        appealRevocation(paying, paid).statusCode(200);

        decideRevocation("susan", paying, paid, "GRANTED").statusCode(200);

        permit(paying, paid)
                .body("status", equalTo("ACTIVE"))
                .body("validUntil", equalTo(end.toString()))
                .body("refunds.status", contains("REQUESTED"));
    }
}
