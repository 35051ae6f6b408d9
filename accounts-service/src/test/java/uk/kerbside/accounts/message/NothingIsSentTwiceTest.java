package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A process that died between asking and writing down, contact that changes meanwhile, and what comes too late. */
@EdgeTest
@Tag("A-6")
class NothingIsSentTwiceTest {
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    @Inject
    PlanMessage planMessage;

    @Inject
    Messages messages;

    @Inject
    TakeSetback setback;

    @Inject
    Postman postman;

    @Inject
    MovableClock clock;

    @Inject
    Round round;

    private Customer rita;

    @BeforeEach
    void rita_has_an_account() {
        rita = Customer.withAccount();
    }

    @AfterEach
    void the_postman_is_back() {
        postman.isAway(false);
        postman.refuses(false);
    }

    @Test
    void what_was_taken_before_a_crash_is_found_by_its_reference_and_not_sent_again() {
        String messageId = askedThePostman(true, LONG_AGO);

        Told.awaitMessage(rita, "DELIVERED", 1);

        Message message = QuarkusTransaction.requiringNew()
                .call(() -> messages.find(messageId).orElseThrow());
        assertThat(message.lastTry().orElseThrow().providerId()).contains("post-1");
        assertThat(Told.outbox()).extracting("messageId").isNotEmpty().doesNotContain(messageId);
    }

    @Test
    void what_was_never_taken_is_sent_after_all() {
        String messageId = askedThePostman(false, LONG_AGO);

        Told.awaitMessage(rita, "DELIVERED", 1);

        assertThat(Told.inOutbox(messageId, "EMAIL")).isNotEmpty();
    }

    @Test
    void what_another_instance_is_just_asking_for_is_left_to_it() {
        String messageId = askedThePostman(false, Duration.ofSeconds(5));

        round.goes();

        assertThat(Told.outbox()).extracting("messageId").doesNotContain(messageId);
        assertThat(Told.messages(rita).getString("items[0].status")).isEqualTo("PLANNED");
        clock.advance(Duration.ofMinutes(1));
        Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(Told.inOutbox(messageId, "EMAIL")).isNotEmpty();
    }

    @Test
    void what_is_never_taken_goes_every_other_way_and_then_somebody_has_to_ring() {
        postman.refuses(true);
        String messageId = askedThePostman(false, LONG_AGO);
        for (int refusals = 1; refusals < 24; refusals++) {
            setback.notTaken(messageId);
        }

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 2);

        assertThat(told.getList("items[0].tries.channel")).containsExactly("EMAIL", "SMS");
        assertThat(told.getString("items[0].tries[0].reason")).isEqualTo("not-taken");
        assertThat(Topics.awaitEvent(MessageBounced.class, messageId).nextChannel())
                .contains(MessageChannel.SMS);
        Told.bounce(messageId, "SMS");
        Told.awaitMessage(rita, "UNDELIVERABLE", 2);
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, messageId).reason())
                .isEqualTo("EVERY_WAY_FAILED");
    }

    @Test
    void what_nobody_answers_for_does_not_wait_for_ever() {
        postman.isAway(true);
        String messageId = askedThePostman(false, LONG_AGO);
        clock.advance(Duration.ofDays(3));

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 2);

        assertThat(told.getString("items[0].tries[0].reason")).isEqualTo("not-handed-over");
        assertThat(Told.inOutbox(messageId, "SMS")).isNotEmpty();
    }

    @Test
    @Tag("case")
    void a_reminder_that_was_planned_goes_to_the_new_address_once_the_customer_has_said_so() {
        postman.isAway(true);
        int askedBefore = postman.asked();
        String messageId = askedThePostman(false, LONG_AGO);
        Awaitility.await().until(() -> {
            round.goes();
            return postman.asked() > askedBefore;
        });

        rita.put(
                        rita.own("/contact"),
                        rita.etag(),
                        Map.of("name", "Rita Married", "email", "new@example.org", "preferredChannel", "EMAIL"))
                .then()
                .statusCode(200);
        postman.isAway(false);
        clock.advance(Duration.ofMinutes(1));

        assertThat(Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].tries[0].body"))
                .startsWith("Dear Rita Married");
        assertThat(Told.inOutbox(messageId, "EMAIL").get("address")).isEqualTo(List.of("new@example.org"));
    }

    @Test
    void what_comes_too_late_to_be_of_use_is_not_sent() {
        planMessage.plan(Occasions.urgent(rita, clock.instant().minusSeconds(1)), clock.instant());

        Told.awaitMessage(rita, "UNDELIVERABLE", 0);
    }

    @Test
    void an_urgent_message_goes_as_a_text_and_never_as_a_letter_that_would_come_too_late() {
        planMessage.plan(Occasions.urgent(rita, clock.instant().plus(Duration.ofDays(2))), clock.instant());

        String messageId = Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].messageId");
        Told.bounce(messageId, "SMS");
        Told.awaitMessage(rita, "DELIVERED", 2);
        Told.bounce(messageId, "EMAIL");

        assertThat(Told.awaitMessage(rita, "UNDELIVERABLE", 2).getList("items[0].tries.channel"))
                .containsExactly("SMS", "EMAIL");
    }

    @Test
    void what_comes_back_too_late_to_be_of_use_goes_no_other_way() {
        planMessage.plan(Occasions.urgent(rita, clock.instant().plus(Duration.ofDays(2))), clock.instant());
        String messageId = Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].messageId");

        clock.advance(Duration.ofDays(2));
        Told.bounce(messageId, "SMS");

        Told.awaitMessage(rita, "UNDELIVERABLE", 1);
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, messageId).reason())
                .isEqualTo("TOO_LATE");
    }

    /** As it stands when a process has died just after asking, so long ago. */
    private String askedThePostman(boolean hasIt, Duration ago) {
        return QuarkusTransaction.requiringNew().call(() -> {
            planMessage.plan(Occasions.surrendered(rita), InstantSource.system().instant());
            Message planned =
                    messages.list(rita.accountId(), Messages.Place.START, 1).getFirst();
            Written written = new Written("en", 1, "A permit", "It has ended.");
            Instant asked = clock.instant().minus(ago);
            planned.ask(MessageTry.asking(MessageChannel.EMAIL, Postman.NAME, written, asked), asked);
            if (hasIt) {
                postman.has(planned.reference(), "post-1");
            }
            return planned.messageId();
        });
    }
}
