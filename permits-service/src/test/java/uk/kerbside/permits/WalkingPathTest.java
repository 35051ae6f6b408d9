package uk.kerbside.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.ApplicationSubmitted;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class WalkingPathTest {
    private static final String NOON = "2026-11-24T12:00:00Z";
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    @Tag("P-3")
    void a_resident_is_quoted_the_price_of_the_first_vehicle_of_the_household() {
        Person rita = Person.residentOf("RO5").published();

        Applying.quote(rita, Applying.wish("RESIDENT", rita, "P12M"))
                .statusCode(200)
                .body("price.amount", equalTo(7000))
                .body("price.currency", equalTo("GBP"))
                .body("position", equalTo(1))
                .body("free", equalTo(false))
                .body("lastValidDay", equalTo("2027-11-23"))
                .body("validity", equalTo("Valid until the end of 23 November 2027"))
                .body("places", equalTo(List.of("RO5")))
                .body("bayClasses", equalTo(List.of("RESIDENT", "PERMIT", "SHARED")))
                .body("needs", equalTo(List.of()));
    }

    @Test
    @Tag("P-5")
    @Tag("case")
    void an_approved_application_says_not_yet_valid_everywhere_until_it_is_paid() {
        Person rita = Person.residentOf("RO5").published();

        Applying.Submitted submitted =
                Applying.apply(rita, Applying.wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT");

        Applying.application(rita, submitted.applicationId())
                .body("message", startsWith("NOT YET VALID. Pay GBP 70.00 by 24 December 2026"))
                .body("automatic", equalTo(true))
                .body("payableUntil", equalTo("2026-12-24T12:00:00Z"));
        Applying.permit(rita, submitted.number())
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .body("visibleToOfficers", equalTo(false));
        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + submitted.number());
        assertThat(right.status()).isEqualTo(RightStatus.AWAITING_PAYMENT);
        assertThat(right.pendingReason()).contains("Approved, not yet paid for");
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, submitted.charge());
        assertThat(charge.amount()).isEqualTo(new WireMoney(7000, "GBP"));
        assertThat(charge.issuer()).isEqualTo("permits");
        assertThat(charge.accountId()).isEqualTo(rita.accountId());
        assertThat(charge.reference()).isEqualTo(submitted.number());
        assertThat(charge.payableUntil()).isEqualTo(Instant.parse("2026-12-24T12:00:00Z"));
        assertThat(Topics.awaitEvent(ApplicationSubmitted.class, submitted.applicationId())
                        .vrms())
                .containsExactly(rita.vrm());
        assertThat(Topics.awaitEvent(ApplicationApproved.class, submitted.applicationId())
                        .chargeId())
                .contains(submitted.charge());
    }

    @Test
    @Tag("P-5")
    void a_paid_permit_is_issued_and_its_whole_right_is_on_the_topic() {
        Person rita = Person.residentOf("RO5").published();
        Applying.Submitted submitted =
                Applying.apply(rita, Applying.wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT");

        Applying.pay(submitted, Instant.parse(NOON));

        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + submitted.number(),
                published -> published.status() == RightStatus.GRANTED);
        assertThat(right)
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(new RightPublished(
                        right.revision(),
                        "permits:" + submitted.number(),
                        RightSource.PERMIT,
                        submitted.number(),
                        Optional.of(rita.accountId()),
                        "RESIDENT",
                        1,
                        Medium.VIRTUAL,
                        Instant.parse(NOON),
                        Optional.of(END),
                        List.of(new RightPublished.Mark(
                                rita.vrm(), 1, MarkRole.MAIN, Instant.parse(NOON), Optional.of(END))),
                        new RightPublished.Places(false, List.of("RO5")),
                        List.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED),
                        Optional.empty(),
                        Optional.empty(),
                        RightStatus.GRANTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        PermitIssued issued = Topics.awaitEvent(PermitIssued.class, submitted.number());
        assertThat(issued.applicationId()).isEqualTo(submitted.applicationId());
        assertThat(issued.until()).isEqualTo(END);
        Applying.permit(rita, submitted.number())
                .body("status", equalTo("ACTIVE"))
                .body("lastValidDay", equalTo("2027-11-23"))
                .body("vehicles.vrm", equalTo(List.of(rita.vrm())));
        Applying.application(rita, submitted.applicationId())
                .body("status", equalTo("ISSUED"))
                .body("message", containsString(submitted.number()));
    }

    @Test
    @Tag("P-5")
    void a_free_permit_is_issued_without_any_checkout() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();

        Applying.Submitted submitted = Applying.apply(rita, Applying.wish("SCHOOL_STREET", rita, "P12M"), "ISSUED");

        assertThat(submitted.chargeId()).isEmpty();
        Applying.permit(rita, submitted.number())
                .body("status", equalTo("ACTIVE"))
                .body("places", equalTo(List.of("S1")));
        assertThat(Topics.awaitEvent(ApplicationApproved.class, submitted.applicationId())
                        .price())
                .isEqualTo(new WireMoney(0, "GBP"));
        assertThat(Topics.awaitEvent(RightPublished.class, "permits:" + submitted.number())
                        .status())
                .isEqualTo(RightStatus.GRANTED);
    }

    @Test
    @Tag("X-4")
    void a_permit_is_visible_to_officers_only_when_enforcement_has_said_so_of_its_newest_revision() {
        Person rita = Person.residentOf("RO5").published();
        Applying.Submitted submitted =
                Applying.apply(rita, Applying.wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT");
        String rightId = "permits:" + submitted.number();
        RightPublished unpaid = Topics.awaitEvent(RightPublished.class, rightId);
        confirm(unpaid);
        Awaitility.await().untilAsserted(() -> Applying.permit(rita, submitted.number())
                .body("visibleToOfficers", equalTo(true)));

        Applying.pay(submitted, Instant.parse(NOON));
        RightPublished granted = Topics.awaitEvent(
                RightPublished.class, rightId, published -> published.status() == RightStatus.GRANTED);

        Applying.permit(rita, submitted.number()).body("visibleToOfficers", equalTo(false));
        confirm(granted);
        Awaitility.await().untilAsserted(() -> Applying.permit(rita, submitted.number())
                .body("visibleToOfficers", equalTo(true)));
    }

    private static void confirm(RightPublished right) {
        Topics.publish(
                new RightRevisionApplied(right.revision(), right.rightId(), right.revision(), Instant.parse(NOON)),
                right.rightId());
    }
}
