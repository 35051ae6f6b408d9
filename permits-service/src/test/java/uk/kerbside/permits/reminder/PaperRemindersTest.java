package uk.kerbside.permits.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.supervisor;
import static uk.kerbside.permits.support.PaperFiles.taken;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** In years nobody else tests in: whoever is invited here is nobody else's. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
@Tag("P-12")
class PaperRemindersTest {
    @Inject
    MovableClock clock;

    @Inject
    RemindHolders remindHolders;

    private final String number = newNumber();

    @BeforeEach
    void the_council_is_there_and_accounts_works() {
        SampleCouncil.isLoaded();
        PaperFiles.accounts("WORKS");
    }

    @Test
    @ActivateRequestContext
    void a_holder_of_paper_is_reminded_like_any_other_and_once_afterwards_and_never_twice() {
        clock.set("2030-01-01T12:00:00Z");
        taken(file(row(number, "start", "2029-06-01", "expiry", "2030-03-31")));

        for (String day : List.of(
                "2030-02-28",
                "2030-03-01",
                "2030-03-01",
                "2030-03-16",
                "2030-03-17",
                "2030-03-31",
                "2030-04-01",
                "2030-04-02")) {
            inviteOn(day);
        }

        List<RenewalReminderDue> invited = invited(number, 4);
        assertThat(invited).extracting(RenewalReminderDue::daysLeft).containsExactly(30, 14, 0, -1);
        RenewalReminderDue first = invited.getFirst();
        assertThat(first.medium()).isEqualTo(Medium.PAPER);
        assertThat(first.accountId()).isEqualTo("A-of-" + number);
        assertThat(first.lastDay()).isEqualTo(LocalDate.of(2030, 3, 31));
        assertThat(first.renewUntil()).isEqualTo(LocalDate.of(2030, 4, 21));
    }

    @Test
    @ActivateRequestContext
    void missed_runs_are_caught_up_with_by_the_latest_step_alone() {
        clock.set("2031-01-01T12:00:00Z");
        taken(file(row(number, "start", "2030-06-01", "expiry", "2031-03-31")));

        inviteOn("2031-03-28");

        assertThat(invited(number, 1)).extracting(RenewalReminderDue::daysLeft).containsExactly(3);
    }

    @Test
    @ActivateRequestContext
    void what_was_over_when_it_was_taken_is_invited_within_the_late_period_only() {
        clock.set("2032-05-01T12:00:00Z");
        String tooLate = newNumber();
        taken(file(
                row(number, "start", "2031-06-01", "expiry", "2032-04-20"),
                row(tooLate, "start", "2031-06-01", "expiry", "2032-04-09")));

        inviteOn("2032-05-01");

        assertThat(invited(number, 1)).extracting(RenewalReminderDue::daysLeft).containsExactly(-11);
        assertThat(Topics.events(RenewalReminderDue.class, tooLate)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_was_given_back_is_not_renewed_and_nobody_is_invited() {
        clock.set("2033-03-25T12:00:00Z");
        String another = newNumber();
        taken(file(
                row(number, "start", "2032-06-01", "expiry", "2033-03-31"),
                row(another, "start", "2032-06-01", "expiry", "2033-03-31")));
        String tag = supervisor().get("/v1/permits/" + number).header("ETag");
        supervisor()
                .header("Kerbside-On-Behalf-Of", "A-of-" + number)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{}")
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);

        inviteOn("2033-03-25");

        assertThat(invited(another, 1)).hasSize(1);
        assertThat(Topics.events(RenewalReminderDue.class, number)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void the_report_counts_what_lives_was_invited_and_was_claimed_by_type_and_month() {
        clock.set("2034-01-01T12:00:00Z");
        taken(file(
                row(number, "start", "2033-06-01", "expiry", "2034-01-20", "type", "Carer"),
                row(newNumber(), "start", "2033-06-01", "expiry", "2034-01-31", "type", "Carer"),
                row(newNumber(), "start", "2034-01-10", "expiry", "2034-01-31", "type", "Carer"),
                row(newNumber(), "start", "2033-06-01", "expiry", "2033-12-31", "type", "Carer")));
        inviteOn("2034-01-02");

        publishLogin("A-of-" + number);

        Awaitility.await().untilAsserted(() -> assertThat(counts("2034-01"))
                .isEqualTo(Map.of(
                        "taken", 3, "live", 2, "waiting", 1, "over", 0, "invited", 2, "claimed", 1, "renewed", 0)));
        assertThat(counts("2033-12").get("over")).isEqualTo(1);
        supervisor()
                .get("/v1/paper-permit-progress")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(clock.instant().toString()));
    }

    private static Map<String, Integer> counts(String month) {
        return supervisor()
                .get("/v1/paper-permit-progress")
                .path("items.find { it.permitType == 'CARER' && it.endingIn == '" + month + "' }.permits");
    }

    private void inviteOn(String day) {
        clock.set(day + "T09:00:00Z");
        remindHolders.remind();
    }

    /** The invitations of a permit, once there are so many. */
    private static List<RenewalReminderDue> invited(String permitNumber, int many) {
        return Awaitility.await()
                .until(() -> Topics.events(RenewalReminderDue.class, permitNumber), invited -> invited.size() >= many);
    }

    private static void publishLogin(String accountId) {
        AccountPublished account = new AccountPublished(
                new Revision(1, 2),
                accountId,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(new AccountPublished.Member("rita", MemberRole.OWNER, List.of(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        Topics.publish(account, accountId);
    }
}
