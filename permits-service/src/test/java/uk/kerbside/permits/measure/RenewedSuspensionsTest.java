package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Acting.appeal;
import static uk.kerbside.permits.support.Acting.decide;
import static uk.kerbside.permits.support.Acting.lift;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.suspend;
import static uk.kerbside.permits.support.Acting.suspension;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Covering.covered;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.renewed;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The council announces that it will suspend Rita's permit, and she renews it before it does. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class RenewedSuspensionsTest {
    private static final Instant ISSUED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant TOLD = Instant.parse("2027-11-02T12:00:00Z");
    /** Fourteen whole days after the day of the notice. */
    private static final Instant END_OF_NOTICE = Instant.parse("2027-11-17T00:00:00Z");

    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");

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
        clock.set(ISSUED);
        rita = Person.residentOf("RO5").published();
        old = paidPermit(rita, rita.vrm(), ISSUED);
        fresh = old + "-2";
        clock.set(TOLD);
        suspend(officer("olga"), rita, old, Map.of()).statusCode(200).body("status", equalTo("ANNOUNCED"));
    }

    @Test
    void a_suspension_that_outlasts_its_permit_goes_on_with_the_one_that_renews_it() {
        renewsAndPays(TOLD);
        at(END_OF_NOTICE);
        permit(rita, old).body("status", equalTo("ON_HOLD"));
        permit(rita, fresh).body("status", equalTo("SCHEDULED"));

        at(END);

        permit(rita, fresh).body("status", equalTo("ON_HOLD"));
        suspension(rita, fresh)
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("words", equalTo(Acting.WORDS))
                .body("inForceAt", equalTo(END_OF_NOTICE.toString()));
        assertProblem(suspension(rita, old), 404, "NOT_FOUND");
        right(fresh, RightStatus.ON_HOLD);
        assertThat(Topics.awaitEvent(PermitSuspended.class, fresh).suspendedAt())
                .isEqualTo(END);
        permit(rita, old)
                .body("suspended.from", contains(END_OF_NOTICE.toString()))
                .body("suspended.until", contains(END.toString()));
        lift(rita, fresh).statusCode(200);
        permit(rita, fresh).body("status", equalTo("ACTIVE"));
    }

    @Test
    void it_waits_until_what_renews_the_permit_is_paid_for() {
        Submitted renewal = renewed(rita, old, "AWAITING_PAYMENT");
        at(END_OF_NOTICE);
        at(END);
        suspension(rita, old).body("status", equalTo("IN_FORCE"));

        clock.set(END.plusSeconds(60));
        paid(renewal, END.plusSeconds(60));
        run.run();

        permit(rita, fresh).body("status", equalTo("ON_HOLD"));
    }

    @Test
    void an_appeal_that_is_granted_undoes_it_for_both_permits() {
        renewsAndPays(TOLD);
        at(END_OF_NOTICE);
        at(END);
        appeal(rita, fresh).statusCode(200);

        decide("otto", rita, fresh, "GRANTED").statusCode(200);

        permit(rita, fresh).body("status", equalTo("ACTIVE")).body("suspended", empty());
        permit(rita, old).body("suspended", empty());
    }

    @Test
    void an_appeal_against_what_is_in_force_goes_along_and_is_granted_for_both_permits() {
        renewsAndPays(TOLD);
        at(END_OF_NOTICE);
        appeal(rita, old).statusCode(200);
        at(END);
        assertThat(Topics.awaitEvent(PermitSuspensionAppealed.class, fresh).appealedAt())
                .isEqualTo(END_OF_NOTICE);

        decide("otto", rita, fresh, "GRANTED").statusCode(200);

        permit(rita, fresh).body("status", equalTo("ACTIVE")).body("suspended", empty());
        permit(rita, old).body("suspended", empty());
    }

    @Test
    void an_appeal_that_waits_at_the_end_of_the_permit_is_decided_for_the_one_that_renews_it() {
        renewsAndPays(TOLD);
        appeal(rita, old).statusCode(200);
        at(END_OF_NOTICE);
        permit(rita, old).body("status", equalTo("ACTIVE"));
        at(END);
        permit(rita, fresh).body("status", equalTo("ACTIVE"));

        decide("otto", rita, fresh, "UPHELD").statusCode(200);

        permit(rita, fresh).body("status", equalTo("ON_HOLD"));
    }

    @Test
    void one_that_ends_before_is_over_for_what_renews_the_permit() {
        lift(rita, old).statusCode(200);
        renewsAndPays(TOLD);
        suspend(officer("olga"), rita, old, Map.of("untilOn", "2027-11-20")).statusCode(200);
        at(END_OF_NOTICE);
        permit(rita, old).body("status", equalTo("ON_HOLD"));
        at(Instant.parse("2027-11-21T00:00:00Z"));
        permit(rita, old).body("status", equalTo("ACTIVE"));

        at(END);

        permit(rita, fresh).body("status", equalTo("ACTIVE"));
    }

    @Test
    @Tag("P-18")
    void one_that_was_announced_under_provisional_cover_stays_with_the_permit_once_it_is_proved() {
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").withoutProof().published();
        Submitted cover = covered(rita, clock.instant());
        suspend(officer("olga"), rita, cover.number(), Map.of())
                .statusCode(200)
                .body("effectiveAt", equalTo("2026-12-09T00:00:00Z"));
        clock.set("2026-12-08T10:00:00Z");
        handIn(rita, cover.applicationId());
        Reviewing.decide("otto", rita, cover.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200);

        at(Instant.parse("2026-12-09T00:00:00Z"));

        permit(rita, cover.number())
                .body("provisional", equalTo(false))
                .body("validUntil", equalTo("2027-11-24T00:00:00Z"))
                .body("status", equalTo("ON_HOLD"));
    }

    private void renewsAndPays(Instant at) {
        paid(renewed(rita, old, "AWAITING_PAYMENT"), at);
    }

    private void at(Instant instant) {
        clock.set(instant);
        run.run();
    }
}
