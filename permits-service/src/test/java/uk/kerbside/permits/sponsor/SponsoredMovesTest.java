package uk.kerbside.permits.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Moving.at;
import static uk.kerbside.permits.support.Moving.inAnotherHome;
import static uk.kerbside.permits.support.Moving.move;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A trust pays 60.00 for a nurse's year at home from 2 March 2027; on 15 June, with eight full months to come, she moves house. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-8")
@Tag("P-9")
@Tag("P-18")
class SponsoredMovesTest {
    @Inject
    MovableClock clock;

    @Inject
    Journal journal;

    private String type;
    private Sponsoring trust;
    private Person colleague;
    private Person nurse;
    private String sponsorship;
    private String number;
    private String moved;

    @BeforeEach
    void a_trust_pays_for_a_nurse_at_home() {
        SampleCouncil.isLoaded();
        type = Supervising.newCode();
        clock.set("2027-02-27T12:00:00Z");
        Supervising.create(Sponsoring.paidBySponsorAtHome(type)).then().statusCode(201);
        clock.set("2027-03-02T12:00:00Z");
        trust = new Sponsoring(type, 5);
        colleague = Person.residentOf("HO1").published();
        trust.sponsors(colleague, type);
        granted(colleague);
        clock.set("2027-03-02T12:01:00Z");
        nurse = Person.residentOf("RO5").published();
        sponsorship = trust.sponsors(nurse, type);
        number = granted(nurse);
        moved = number + "-2";
        clock.set("2027-06-15T12:00:00Z");
    }

    @Test
    void the_trust_is_credited_the_months_the_old_permit_has_no_more_and_charged_for_the_new_one_once() {
        nurse = movesTo(inAnotherHome(nurse, "HO1"));

        assertThat(credits(number)).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("MOVED");
            assertThat(amount(credit)).isEqualTo(4000);
        });
        assertThat(fees(moved)).singleElement().satisfies(fee -> {
            assertThat(amount(fee)).isEqualTo(4000);
            assertThat(text(fee, "accountId")).isEqualTo(trust.organisation().accountId());
            assertThat(text(fee, "staffReference")).isEqualTo(text(fees(number).getFirst(), "staffReference"));
            assertThat(text(fee, "description")).endsWith("the rest of it, after a move");
            assertThat(fee.body().toString()).doesNotContain(nurse.accountId(), nurse.vrm());
        });

        clock.set("2027-08-03T12:00:00Z");
        Acting.surrender(nurse, moved).statusCode(200);

        // Months are those of the year that was paid for: the six from 2 September on, 30.00 less 10.00.
        assertThat(credits(moved)).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("SURRENDERED");
            assertThat(amount(credit)).isEqualTo(2000);
            assertThat(text(credit, "feeId")).isEqualTo(text(fees(moved).getFirst(), "feeId"));
        });
        assertThat(credits(number)).hasSize(1);
        assertThat(fees(number)).hasSize(1);
    }

    @Test
    void in_a_household_where_it_is_dearer_the_trust_pays_the_months_to_come_at_that_price() {
        nurse = movesTo(at(nurse, colleague.uprn(), "HO1"));

        assertThat(credits(number)).singleElement().matches(credit -> amount(credit) == 4000);
        assertThat(fees(moved)).singleElement().matches(fee -> amount(fee) == 6000);
    }

    @Test
    void a_move_that_is_undone_costs_the_trust_nothing() {
        nurse = movesTo(inAnotherHome(nurse, "HO1"));
        clock.set("2027-06-16T12:00:00Z");

        Acting.restore(nurse, number, false).statusCode(200);

        permit(nurse, number).body("status", equalTo("ACTIVE"));
        assertThat(credits(moved)).singleElement().matches(credit -> amount(credit) == 4000);
        assertThat(fees(number)).hasSize(2);
        assertThat(amount(fees(number).getLast())).isEqualTo(4000);
        assertThat(text(fees(number).getLast(), "description")).endsWith("good again");
    }

    @Test
    void who_moves_after_giving_notice_is_charged_for_full_months_until_they_leave_and_who_does_later_is_credited() {
        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-09-30"))
                .then()
                .statusCode(200);
        // From 2 October on five are left: 25.00 less 10.00.
        assertThat(credits(number)).singleElement().matches(credit -> amount(credit) == 1500);

        nurse = movesTo(inAnotherHome(nurse, "HO1"));

        // July and August are full: 10.00.
        assertThat(amount(credits(number).getLast())).isEqualTo(1000);
        assertThat(fees(moved)).singleElement().matches(fee -> amount(fee) == 1000);

        Person later = Person.residentOf("RO5").published();
        String leaving = trust.sponsors(later, type);
        clock.set("2027-06-20T12:00:00Z");
        number = granted(later);
        moved = number + "-2";
        clock.set("2027-08-25T12:00:00Z");
        movesTo(inAnotherHome(later, "HO1"));
        assertThat(fees(moved)).singleElement().matches(fee -> amount(fee) == 4500);

        trust.step(leaving, "departure", Map.of("leavesOn", "2027-10-31"))
                .then()
                .statusCode(200);

        // Of nine, from 20 November on seven are left: 35.00 less 10.00.
        assertThat(credits(moved)).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("LEFT");
            assertThat(amount(credit)).isEqualTo(2500);
        });
    }

    private Person movesTo(Person inOtherHome) {
        move(inOtherHome, number)
                .then()
                .statusCode(200)
                .body("permitNumber", equalTo(moved))
                .body("difference.amount", equalTo(0));
        return inOtherHome;
    }

    private String granted(Person person) {
        String id = apply(person, wish(type, person), "IN_REVIEW").applicationId();
        return Reviewing.decide("olga", person, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("permitNumber");
    }

    private List<JournalEntry> credits(String permit) {
        return told(permit, "creditId");
    }

    private List<JournalEntry> fees(String permit) {
        return told(permit, "owedAt");
    }

    private List<JournalEntry> told(String permit, String field) {
        return journal.naming(Topic.CHARGES, "permitNumber", permit).stream()
                .filter(entry -> entry.body().has(field))
                .toList();
    }

    private static String text(JournalEntry entry, String field) {
        return entry.body().path(field).asText();
    }

    private static int amount(JournalEntry entry) {
        return entry.body().path("amount").path("amount").asInt();
    }
}
