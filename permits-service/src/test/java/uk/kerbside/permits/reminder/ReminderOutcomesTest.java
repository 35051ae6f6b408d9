package uk.kerbside.permits.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Event;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** In years nobody else tests in: a permit of a year that ends on 9 March, and what becomes of its reminders. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-12")
class ReminderOutcomesTest {
    @Inject
    MovableClock clock;

    @Inject
    RemindHolders remindHolders;

    private final String messageId = "M-" + UUID.randomUUID();
    private Holding held;
    private Person rita;
    private String number;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
    }

    @Test
    @Tag("case")
    @ActivateRequestContext
    void officers_see_that_a_reminder_bounced_until_it_arrived_by_another_way() {
        ritaHasAPermitFrom("2050-03-10");
        held.remindOn("2051-02-07");
        String reminderId = held.reminded(1).getFirst().reminderId();

        tell(message -> new MessageAccepted(
                rev(1), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));
        tell(message -> new MessageBounced(
                rev(2),
                message,
                reminderId,
                rita.accountId(),
                "RENEWAL_REMINDER",
                MessageChannel.EMAIL,
                "permanent-failure",
                Optional.of(MessageChannel.LETTER),
                now()));

        RightPublished right = awaitOutcome("BOUNCED");
        assertThat(right.reminder().orElseThrow().lastDueOn()).isEqualTo(LocalDate.of(2051, 2, 7));
        undelivered().body("items.permitNumber", hasItem(number));

        tell(message -> new MessageAccepted(
                rev(3), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.LETTER, now()));
        tell(message -> new MessageDelivered(
                rev(4), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.LETTER, now()));

        awaitOutcome("DELIVERED");
        undelivered().body("items.permitNumber", not(hasItem(number)));
        rita.request()
                .get("/v1/permits/" + number + "/reminders")
                .then()
                .statusCode(200)
                .body("[0].status", equalTo("DELIVERED"))
                .body("[0].channel", equalTo("LETTER"))
                .body("[0].daysBefore", equalTo(30));
    }

    @Test
    @ActivateRequestContext
    void what_reached_nobody_stays_with_the_right_and_an_older_outcome_that_comes_late_is_no_news() {
        ritaHasAPermitFrom("2052-03-10");
        held.remindOn("2053-02-07");
        held.remindOn("2053-02-23");
        String older = number + ":2053-03-09:30";
        String latest = number + ":2053-03-09:14";
        held.reminded(2);

        tell(message -> new MessageUndeliverable(
                rev(1), message, latest, rita.accountId(), "RENEWAL_REMINDER", "EVERY_WAY_FAILED", now()));
        awaitOutcome("UNDELIVERED");
        int told = Topics.events(RightPublished.class, "permits:" + number).size();
        tell(message -> new MessageAccepted(
                rev(1), message, older, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));
        tell(message -> new MessageDelivered(
                rev(2), message, older, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));

        Awaitility.await().untilAsserted(() -> rita.request()
                .get("/v1/permits/" + number + "/reminders")
                .then()
                .body("status", contains("UNDELIVERED", "DELIVERED")));
        assertThat(Topics.events(RightPublished.class, "permits:" + number)).hasSize(told);

        // Somebody has it sent again.
        tell(message -> new MessageAccepted(
                rev(2), message, latest, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));
        tell(message -> new MessageDelivered(
                rev(3), message, latest, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));

        awaitOutcome("DELIVERED");
        Person stranger = Person.residentOf("RO5").published();
        stranger.request().get("/v1/permits/" + number + "/reminders").then().statusCode(404);
    }

    @Test
    @ActivateRequestContext
    void what_becomes_of_a_reminder_takes_nobodys_version_away() {
        ritaHasAPermitFrom("2054-03-10");
        held.remindOn("2055-02-07");
        String reminderId = held.reminded(1).getFirst().reminderId();
        String seen = Acting.tag(rita, number);
        tell(message -> new MessageUndeliverable(
                rev(1), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", "EVERY_WAY_FAILED", now()));
        awaitOutcome("UNDELIVERED");
        assertThat(Acting.tag(rita, number)).isEqualTo(seen);
        tell(message -> new MessageAccepted(
                rev(2), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));
        tell(message -> new MessageDelivered(
                rev(3), message, reminderId, rita.accountId(), "RENEWAL_REMINDER", MessageChannel.EMAIL, now()));
        awaitOutcome("DELIVERED");

        surrendered(seen).statusCode(200);

        assertThat(Acting.tag(rita, number)).isNotEqualTo(seen);
        surrendered(seen).statusCode(412);
    }

    private ValidatableResponse surrendered(String tag) {
        return rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .post("/v1/permits/" + number + "/surrender")
                .then();
    }

    private void ritaHasAPermitFrom(String day) {
        held = Holding.from(day, clock, remindHolders);
        rita = held.holder();
        number = held.number();
    }

    private RightPublished awaitOutcome(String outcome) {
        return Topics.awaitEvent(RightPublished.class, "permits:" + number, right -> right.reminder()
                .filter(one -> one.outcome().equals(outcome))
                .isPresent());
    }

    private static ValidatableResponse undelivered() {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .get("/v1/undelivered-reminders")
                .then()
                .statusCode(200);
    }

    /** Accounts says what became of one message. */
    private void tell(Function<String, Event> fact) {
        Topics.publish(fact.apply(messageId), messageId);
    }

    private static Revision rev(long n) {
        return new Revision(1, n);
    }

    private Instant now() {
        return clock.instant();
    }
}
