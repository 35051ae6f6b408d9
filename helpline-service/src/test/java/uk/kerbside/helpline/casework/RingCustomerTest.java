package uk.kerbside.helpline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
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

    @Inject
    EntityManager entities;

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

        Awaitility.await().until(() -> notesAbout(stranger), count -> count == 1);
    }

    @Test
    @Tag("P-17")
    void the_dead_are_not_rung_but_their_executors_and_a_case_from_before_says_so() {
        Customer customer = Customer.known();
        undeliverable(customer, "RENEWAL_REMINDER");
        HelplineCase opened = awaitCase(customer);
        Instant recorded = Instant.parse("2026-11-20T10:00:00Z");

        customer.dies(recorded);

        Awaitility.await()
                .until(
                        () -> Person.agent().get("/v1/cases/" + opened.caseId()).<String>path("deathRecordedAt"),
                        recorded.toString()::equals);
        Customer dead = Customer.known(List.of(), Optional.of(recorded));
        String permitNumber = "P-" + UUID.randomUUID();
        callAsked(dead, permitNumber);
        // The next one of the same permit comes after it, so that the one before was heard when this one is.
        Customer living = Customer.known();
        callAsked(living, permitNumber);
        Awaitility.await().until(() -> notesAbout(living), count -> count == 1);
        assertThat(notesAbout(dead)).isZero();
        Customer settled = Customer.known(
                List.of(new AccountPublished.Member(
                        "ben-" + UUID.randomUUID(),
                        MemberRole.JOINT,
                        List.of(),
                        Optional.empty(),
                        Optional.of(LegalBasis.EXECUTOR))),
                Optional.of(recorded));
        undeliverable(settled, "PERMIT_ENDED");
        assertThat(Person.agent()
                        .get("/v1/cases/" + awaitCase(settled).caseId())
                        .<String>path("notes[0].text"))
                .startsWith("The holder has died: ring the executor");
    }

    /** How often something is to be told to a customer, whichever case it is written on. */
    private long notesAbout(Customer customer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from CaseNote where text like :text", Long.class)
                        .setParameter("text", "%account " + customer.accountId() + "%")
                        .getSingleResult());
    }

    /** Both are of one message, so that the second is heard after the first. */
    @Test
    void nobody_rings_somebody_who_has_died() {
        Customer customer = Customer.known();
        String messageId = "M-" + UUID.randomUUID();

        undeliverable(customer, "PERMIT_ISSUED", messageId, "HOLDER_HAS_DIED");
        undeliverable(customer, "PERMIT_ISSUED", messageId, "NO_ADDRESS");

        HelplineCase opened = awaitCase(customer);
        assertThat(Person.agent().get("/v1/cases/" + opened.caseId()).<List<String>>path("notes.text"))
                .singleElement()
                .asString()
                .contains("NO_ADDRESS");
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
        undeliverable(customer, kind, "M-" + UUID.randomUUID(), "EVERY_WAY_FAILED");
    }

    private void undeliverable(Customer customer, String kind, String messageId, String reason) {
        Topics.publish(
                new MessageUndeliverable(
                        new Revision(1, 1), messageId, "cause", customer.accountId(), kind, reason, clock.instant()),
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
