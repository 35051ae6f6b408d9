package uk.kerbside.permits.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** In years nobody else tests in: a permit of a year that ends on 9 March. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-12")
class RemindersTest {
    @Inject
    MovableClock clock;

    @Inject
    RemindHolders remindHolders;

    private Holding held;
    private Person rita;
    private String number;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
    }

    @Test
    @ActivateRequestContext
    void a_holder_is_reminded_at_each_step_once_however_often_somebody_looks() {
        ritaHasAPermitFrom("2040-03-10");

        for (String day : List.of(
                "2041-02-06",
                "2041-02-07",
                "2041-02-07",
                "2041-02-22",
                "2041-02-23",
                "2041-03-02",
                "2041-03-08",
                "2041-03-09",
                "2041-03-09",
                "2041-03-10")) {
            held.remindOn(day);
        }

        List<RenewalReminderDue> reminded = held.reminded(5);
        assertThat(reminded).extracting(RenewalReminderDue::daysLeft).containsExactly(30, 14, 7, 1, 0);
        assertThat(reminded).extracting(RenewalReminderDue::urgent).containsExactly(false, false, true, true, true);
        RenewalReminderDue first = reminded.getFirst();
        assertThat(first.reminderId()).isEqualTo(number + ":2041-03-09:30");
        assertThat(first.accountId()).isEqualTo(rita.accountId());
        assertThat(first.vrms()).containsExactly(rita.vrm());
        assertThat(first.medium()).isEqualTo(Medium.VIRTUAL);
        assertThat(first.lastDay()).isEqualTo(LocalDate.of(2041, 3, 9));
    }

    @Test
    @ActivateRequestContext
    void a_missed_thirtieth_day_becomes_the_fourteenth_and_two_who_look_at_once_tell_one_thing() throws Exception {
        ritaHasAPermitFrom("2042-03-10");
        clock.set("2043-02-24T09:00:00Z");

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> look = () -> {
                var context = Arc.container().requestContext();
                context.activate();
                try {
                    remindHolders.remind();
                } finally {
                    context.terminate();
                }
                return true;
            };
            for (Future<Boolean> done : two.invokeAll(List.of(look, look))) {
                assertThat(done.get()).isTrue();
            }
        }
        remindHolders.remind();

        assertThat(held.reminded(1)).extracting(RenewalReminderDue::daysLeft).containsExactly(13);
        assertThat(held.reminded(1).getFirst().reminderId()).endsWith(":14");
    }

    @Test
    @ActivateRequestContext
    void nobody_is_reminded_at_night() {
        ritaHasAPermitFrom("2044-03-10");

        clock.set("2045-02-07T07:59:59Z");
        remindHolders.remind();
        clock.set("2045-02-07T20:00:00Z");
        remindHolders.remind();
        assertThat(Topics.events(RenewalReminderDue.class, number)).isEmpty();
        clock.set("2045-02-08T08:00:00Z");
        remindHolders.remind();

        assertThat(held.reminded(1)).extracting(RenewalReminderDue::daysLeft).containsExactly(29);
    }

    @Test
    @ActivateRequestContext
    void what_was_given_back_is_nothing_to_be_reminded_of() {
        ritaHasAPermitFrom("2046-03-10");
        clock.set("2047-02-01T12:00:00Z");
        String tag = rita.request().get("/v1/permits/" + number).header("ETag");
        rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{}")
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);

        held.remindOn("2047-02-07");
        held.remindOn("2047-03-09");

        assertThat(Topics.events(RenewalReminderDue.class, number)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_is_renewed_is_nothing_to_be_reminded_of_and_a_draft_of_a_renewal_is_no_renewal() {
        ritaHasAPermitFrom("2054-03-10");
        clock.set("2055-02-10T12:00:00Z");
        Renewing.renewed(rita, number, "ISSUED");
        Holding another = Holding.from("2056-03-10", clock, remindHolders);
        clock.set("2057-02-10T12:00:00Z");
        Renewing.begun(another.holder(), another.number());

        held.remindOn("2055-02-11");
        held.remindOn("2055-03-09");
        another.remindOn("2057-02-11");

        assertThat(another.reminded(1)).extracting(RenewalReminderDue::daysLeft).containsExactly(26);
        assertThat(Topics.events(RenewalReminderDue.class, number)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void who_is_reached_by_letter_only_gets_two_letters_and_is_rung() {
        ritaHasAPermitFrom("2048-03-10");
        Revision later = new Revision(1, rita.revision() + 1);
        Topics.publish(byLetterOnly(rita.account(), later), rita.accountId());
        given().auth()
                .oauth2(Tokens.customer(rita.subject()))
                .header(Seen.HEADER, Seen.header("accounts", rita.accountId(), later))
                .get("/v1/permits")
                .then()
                .statusCode(200);

        for (String day : List.of("2049-02-07", "2049-02-23", "2049-03-02", "2049-03-04", "2049-03-08", "2049-03-09")) {
            held.remindOn(day);
        }

        RenewalCallAsked call = Topics.awaitEvent(RenewalCallAsked.class, number);
        assertThat(call.daysLeft()).isEqualTo(5);
        assertThat(held.reminded(2)).extracting(RenewalReminderDue::daysLeft).containsExactly(30, 14);
        rita.request()
                .get("/v1/permits/" + number + "/reminders")
                .then()
                .statusCode(200)
                .body("status", contains("CALL_ASKED", "DUE", "DUE"));
    }

    private void ritaHasAPermitFrom(String day) {
        held = Holding.from(day, clock, remindHolders);
        rita = held.holder();
        number = held.number();
    }

    private static AccountPublished byLetterOnly(AccountPublished known, Revision revision) {
        return new AccountPublished(
                revision,
                known.accountId(),
                known.kind(),
                known.status(),
                known.members(),
                known.property(),
                known.residency(),
                known.entitlements(),
                known.vehicles(),
                Optional.of(true));
    }
}
