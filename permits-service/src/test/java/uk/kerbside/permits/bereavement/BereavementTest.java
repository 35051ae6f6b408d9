package uk.kerbside.permits.bereavement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.officer;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.permits.reminder.RemindHolders;
import uk.kerbside.permits.renewal.RunAgreements;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** A holder has died, in a year nobody else tests in: nobody hears from the council, and the household stays covered. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-17")
class BereavementTest {
    private static final Instant BOUGHT = Instant.parse("2111-03-10T12:00:00Z");
    private static final Instant DIED_LATE = Instant.parse("2112-02-05T10:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RemindHolders remindHolders;

    @Inject
    RunAgreements runAgreements;

    @Inject
    KeepForBereaved keepForBereaved;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_a_permit_of_a_year() {
        SampleCouncil.isLoaded();
        clock.set(BOUGHT);
        rita = Person.residentOf("RO5").published();
        number = Renewing.paidPermit(rita, rita.vrm(), BOUGHT);
    }

    @Test
    @ActivateRequestContext
    void no_reminder_goes_out_and_nobody_is_asked_to_ring() {
        Person ron = Person.residentOf("RO5").published();
        String living = Renewing.paidPermit(ron, ron.vrm(), BOUGHT);
        clock.set(DIED_LATE);
        hasDied(rita, DIED_LATE);

        for (String day : List.of("2112-02-08", "2112-02-24", "2112-03-02", "2112-03-08", "2112-03-09")) {
            clock.set(day + "T09:00:00Z");
            remindHolders.remind();
        }

        reminders(ron, living).then().statusCode(200).body("items", hasSize(5));
        reminders(rita, number).then().statusCode(200).body("items", empty());
    }

    @Test
    @ActivateRequestContext
    void nothing_is_renewed_by_itself_although_it_was_agreed() {
        Person ron = Person.residentOf("RO5").published();
        String living = Renewing.paidPermit(ron, ron.vrm(), BOUGHT);
        agree(ron, living);
        agree(rita, number);
        clock.set(DIED_LATE);
        hasDied(rita, DIED_LATE);

        clock.set("2112-02-10T09:00:00Z");
        runAgreements.run();

        assertThat(Topics.awaitEvent(RenewalAnnounced.class, living).accountId())
                .isEqualTo(ron.accountId());
        assertThat(Topics.events(RenewalAnnounced.class, number)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_would_end_soon_stays_good_for_three_months_and_what_runs_longer_is_left_alone() {
        Person ron = Person.residentOf("RO5").published();
        clock.set("2111-12-01T12:00:00Z");
        String later = Renewing.paidPermit(ron, ron.vrm(), Instant.parse("2111-12-01T12:00:00Z"));
        clock.set(DIED_LATE);
        hasDied(rita, DIED_LATE);
        hasDied(ron, DIED_LATE);

        keepForBereaved.keep();
        keepForBereaved.keep();

        // Three months after 5 February: 5 May is the last day, and the clocks have changed by then.
        Instant end = Instant.parse("2112-05-05T23:00:00Z");
        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + number, published -> published
                .until()
                .equals(Optional.of(end)));
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(rita.vrm());
        assertThat(Topics.events(PermitExtended.class, number)).hasSize(1);
        assertThat(Topics.events(PermitExtended.class, later)).isEmpty();
    }

    @Test
    void the_executor_gives_it_back_for_every_unused_month_and_that_stands_in_the_journal_as_their_act() {
        Instant died = Instant.parse("2111-08-01T10:00:00Z");
        clock.set(died);
        String executor = "executor-" + UUID.randomUUID();
        hasDied(
                rita,
                died,
                new AccountPublished.Member(
                        executor, MemberRole.JOINT, List.of(), Optional.empty(), Optional.of(LegalBasis.EXECUTOR)));
        clock.set("2111-08-15T12:00:00Z");
        RequestSpecification acting =
                given().auth().oauth2(Tokens.customer(executor)).header(Seen.HEADER, seenAfterDeath(rita));

        // Six of twelve months are unused: half of 70 pounds, and no fee of 10.
        acting.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", acting.get("/v1/permits/" + number).header("ETag"))
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200)
                .body("refunds[0].amount.amount", equalTo(3500));

        Topics.awaitEvent(PermitSurrendered.class, number);
        officer()
                .get("/v1/permits/" + number + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.what == 'PermitSurrendered' }.role", contains("executor"))
                .body("items.findAll { it.what == 'PermitSurrendered' }.onBehalfOf", contains(rita.accountId()))
                .body("items.findAll { it.what == 'PermitSurrendered' }.subject", contains(executor))
                .body("items.findAll { it.what == 'ApplicationSubmitted' }.role", hasItem("customer"));
    }

    @Test
    void an_attorney_acts_until_their_power_ends_and_then_the_account_is_not_there_for_them() {
        String attorney = "attorney-" + UUID.randomUUID();
        AccountPublished account = rita.account();
        Topics.publish(
                with(
                        account,
                        Optional.empty(),
                        new AccountPublished.Member(
                                attorney,
                                MemberRole.JOINT,
                                List.of(),
                                Optional.of(Instant.parse("2111-06-01T00:00:00Z")),
                                Optional.of(LegalBasis.LASTING_POWER_OF_ATTORNEY))),
                rita.accountId());
        RequestSpecification acting =
                given().auth().oauth2(Tokens.customer(attorney)).header(Seen.HEADER, seenAfterDeath(rita));

        clock.set("2111-05-31T23:59:59Z");
        acting.get("/v1/permits/" + number).then().statusCode(200);
        clock.set("2111-06-01T00:00:00Z");

        acting.get("/v1/permits/" + number).then().statusCode(404);
    }

    private static void agree(Person person, String number) {
        person.request()
                .contentType(ContentType.JSON)
                .body(Map.of("textVersion", "2026-11"))
                .put("/v1/permits/" + number + "/renewal-agreement")
                .then()
                .statusCode(200);
    }

    private static Response reminders(Person person, String number) {
        return person.request().get("/v1/permits/" + number + "/reminders");
    }

    /** Accounts tells that somebody has died, and this service has heard it. */
    private static void hasDied(Person person, Instant recorded, AccountPublished.Member... others) {
        Topics.publish(with(person.account(), Optional.of(recorded), others), person.accountId());
        officer()
                .header(Seen.HEADER, seenAfterDeath(person))
                .header("Kerbside-On-Behalf-Of", person.accountId())
                .get("/v1/permits")
                .then()
                .statusCode(200);
    }

    private static AccountPublished with(
            AccountPublished known, Optional<Instant> deathRecorded, AccountPublished.Member... others) {
        return new AccountPublished(
                new Revision(1, known.revision().n() + 1),
                known.accountId(),
                known.kind(),
                known.status(),
                Stream.concat(known.members().stream(), Stream.of(others)).toList(),
                known.property(),
                known.residency(),
                known.entitlements(),
                known.vehicles(),
                Optional.of(false),
                deathRecorded);
    }

    private static String seenAfterDeath(Person person) {
        return Seen.header(
                "accounts",
                person.accountId(),
                new Revision(1, person.account().revision().n() + 1));
    }
}
