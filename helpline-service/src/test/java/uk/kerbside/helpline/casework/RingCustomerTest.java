package uk.kerbside.helpline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Customers no message reaches become cases by themselves. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-2")
@Tag("P-12")
class RingCustomerTest {
    @Inject
    MovableClock clock;

    @Inject
    Cases cases;

    @Test
    void a_customer_no_message_reaches_is_one_case_with_a_note_for_each_thing_to_tell() {
        Customer customer = Customer.known();

        undeliverable(customer, "RENEWAL_REMINDER");
        HelplineCase opened = awaitCase(customer);
        callAsked(customer, "P-7KQ2-9XNM");

        List<String> notes = Awaitility.await()
                .until(
                        () -> Person.agent().get("/v1/cases/" + opened.caseId()).<List<String>>path("notes.text"),
                        found -> found.size() == 2);
        assertThat(notes.getFirst()).contains("RENEWAL_REMINDER", "EVERY_WAY_FAILED");
        assertThat(notes.getLast()).contains("P-7KQ2-9XNM", "2027-11-23", "letter only");
        assertThat(opened.dueAt()).isAfter(opened.openedAt());
    }

    @Test
    void one_nobody_has_told_of_yet_is_rung_all_the_same() {
        Customer stranger = Customer.stranger();

        undeliverable(stranger, "PERMIT_ISSUED");

        Awaitility.await().until(() -> Person.agent()
                .get("/v1/cases?status=OPEN&limit=200")
                .<List<String>>path("items.reason")
                .contains(RingCustomer.REASON));
    }

    private HelplineCase awaitCase(Customer customer) {
        return Awaitility.await()
                .until(
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> cases.findOpen(customer.accountId(), RingCustomer.REASON)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void undeliverable(Customer customer, String kind) {
        String messageId = "M-" + UUID.randomUUID();
        Topics.publish(
                new MessageUndeliverable(
                        new Revision(1, 1),
                        messageId,
                        "cause",
                        customer.accountId(),
                        kind,
                        "EVERY_WAY_FAILED",
                        clock.instant()),
                messageId);
    }

    private void callAsked(Customer customer, String permitNumber) {
        Topics.publish(
                new RenewalCallAsked(
                        new Revision(1, 1),
                        permitNumber,
                        permitNumber + ":2027-11-23:5",
                        customer.accountId(),
                        "RESIDENT",
                        LocalDate.of(2027, 11, 23),
                        5,
                        clock.instant()),
                permitNumber);
    }
}
