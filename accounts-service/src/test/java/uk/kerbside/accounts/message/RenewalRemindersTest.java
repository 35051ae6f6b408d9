package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.testkit.Topics;

/** Reminders that permits end, as permits has them fall due. */
@EdgeTest
@Tag("A-6")
@Tag("P-12")
class RenewalRemindersTest {
    @Inject
    CouncilClock clock;

    @Test
    void an_early_reminder_goes_the_preferred_way_and_names_the_reminder_as_its_cause() {
        Customer rita = Customer.withAccount();

        String reminderId = falls(rita, 30, false, Medium.VIRTUAL);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("RENEWAL_REMINDER");
        assertThat(told.getString("items[0].tries[0].channel")).isEqualTo("EMAIL");
        assertThat(told.getString("items[0].tries[0].subject")).endsWith("ends in 30 days");
        assertThat(Topics.awaitEvent(MessageDelivered.class, told.getString("items[0].messageId"))
                        .causeId())
                .isEqualTo(reminderId);
    }

    /** Told of again after a republish, by events of their own; the last is of the same permit and heard after them. */
    @Test
    void a_reminder_that_is_told_of_again_is_sent_once() {
        Customer rita = Customer.withAccount();
        String number = "P-" + UUID.randomUUID();

        falls(rita, number, 14, false, Medium.VIRTUAL);
        falls(rita, number, 14, false, Medium.VIRTUAL);
        falls(rita, number, 7, false, Medium.VIRTUAL);

        Told.awaitMessages(rita, 2);
        assertThat(Told.messages(rita).getList("items")).hasSize(2);
    }

    @Test
    void an_urgent_one_goes_as_a_text() {
        Customer rita = Customer.withAccount();

        falls(rita, 1, true, Medium.VIRTUAL);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].tries[0].channel")).isEqualTo("SMS");
        assertThat(told.getString("items[0].tries[0].body"))
                .startsWith("Your resident parking permit P-")
                .contains(" for AB12CDE ends tomorrow: its last day is ");
    }

    @Test
    void a_reminder_on_the_last_day_is_of_use_until_midnight() {
        Customer rita = Customer.withAccount();

        falls(rita, 0, true, Medium.VIRTUAL);

        assertThat(Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].tries[0].body"))
                .contains(" ends today: ");
    }

    @Test
    void paper_that_is_over_is_told_of_until_it_can_be_renewed_no_longer() {
        Customer rita = Customer.withAccount();

        falls(rita, -3, false, Medium.PAPER);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("RENEWAL_INVITATION");
        assertThat(told.getString("items[0].tries[0].body"))
                .contains("It no longer lets you park.", "You can still renew it until the end of ");
    }

    @Test
    void who_is_reached_by_letter_only_is_known_as_such_and_gets_no_letter_that_would_come_too_late() {
        Council.Home home = Council.home();
        Customer paula = Customer.livingAt(home);
        paula.put(
                        paula.own("/contact"),
                        paula.etag(),
                        Map.of("name", "Paula Post", "phone", "020 7946 0018", "preferredChannel", "LETTER"))
                .then()
                .statusCode(200);
        AccountPublished told =
                Topics.awaitEvent(AccountPublished.class, paula.accountId(), account -> account.reachedByLetterOnly()
                        .orElseThrow());
        assertThat(told.property()).isPresent();

        falls(paula, 1, true, Medium.VIRTUAL);
        JsonPath late = Told.awaitMessage(paula, "UNDELIVERABLE", 0);
        falls(paula, 14, false, Medium.VIRTUAL);
        JsonPath inTime = Told.awaitMessage(paula, "DELIVERED", 1);

        assertThat(Topics.awaitEvent(MessageUndeliverable.class, late.getString("items[0].messageId"))
                        .reason())
                .isEqualTo("TOO_LATE_FOR_A_LETTER");
        assertThat(inTime.getString("items[0].tries[0].channel")).isEqualTo("LETTER");
    }

    private String falls(Customer customer, int daysLeft, boolean urgent, Medium medium) {
        return falls(customer, "P-" + UUID.randomUUID(), daysLeft, urgent, medium);
    }

    private String falls(Customer customer, String number, int daysLeft, boolean urgent, Medium medium) {
        LocalDate lastDay = clock.today().plusDays(daysLeft);
        String reminderId = number + ":" + lastDay + ":" + daysLeft;
        Topics.publish(
                new RenewalReminderDue(
                        new Revision(1, 2),
                        number,
                        reminderId,
                        customer.accountId(),
                        "RESIDENT",
                        medium,
                        List.of("AB12CDE"),
                        lastDay,
                        daysLeft,
                        urgent,
                        lastDay.plusDays(21),
                        clock.now()),
                number);
        return reminderId;
    }
}
