package uk.kerbside.permits.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;

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

/** A trust pays 60.00 for a nurse's year from 2 March 2027; the permit ends early, and the trust is credited. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-9")
@Tag("P-8")
class SponsorCreditsTest {
    @Inject
    MovableClock clock;

    @Inject
    Journal journal;

    private String type;
    private Sponsoring trust;
    private Person nurse;
    private String sponsorship;
    private String number;

    @BeforeEach
    void a_trust_pays_for_a_nurse() {
        SampleCouncil.isLoaded();
        type = Supervising.newCode();
        clock.set("2027-02-27T12:00:00Z");
        Supervising.create(Sponsoring.paidBySponsor(type, true)).then().statusCode(201);
        clock.set("2027-03-02T12:00:00Z");
        trust = new Sponsoring(type, 2);
        nurse = Person.newcomer().published();
        sponsorship = trust.sponsors(nurse, type);
        number = granted(wish(type, nurse));
        clock.set("2027-06-15T12:00:00Z");
    }

    private String granted(Map<String, Object> wish) {
        String id = apply(nurse, wish, "IN_REVIEW").applicationId();
        return Reviewing.decide("olga", nurse, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("permitNumber");
    }

    @Test
    void for_one_given_back_the_sponsor_is_credited_full_months_less_the_fee_and_its_holder_nothing() {
        Acting.surrender(nurse, number).body("refunds", hasSize(0));

        // The months from 2 July on are eight: 40.00 less 10.00.
        assertThat(credits()).singleElement().satisfies(credit -> {
            assertThat(text(credit, "accountId")).isEqualTo(trust.organisation().accountId());
            assertThat(text(credit, "reason")).isEqualTo("SURRENDERED");
            assertThat(amount(credit)).isEqualTo(3000);
            assertThat(text(credit, "feeId")).isEqualTo(text(fees().getFirst(), "feeId"));
            assertThat(text(credit, "staffReference")).isEqualTo(text(fees().getFirst(), "staffReference"));
            assertThat(credit.body().toString()).doesNotContain(nurse.accountId(), nurse.vrm());
        });
    }

    @Test
    void for_who_leaves_the_sponsor_is_credited_once_whatever_becomes_of_the_permit_until_then() {
        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-08-31"))
                .then()
                .statusCode(200);
        // From 2 September on six are left: 30.00 less 10.00.
        assertThat(credits()).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("LEFT");
            assertThat(amount(credit)).isEqualTo(2000);
        });

        Acting.surrender(nurse, number);

        // Of what is left, one full month: 5.00, less than the fee.
        assertThat(credits()).hasSize(1);
    }

    @Test
    void for_one_revoked_too_and_it_is_owed_again_when_the_permit_comes_back() {
        Acting.revoke(nurse, number).statusCode(200);
        assertThat(credits()).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("REVOKED");
            assertThat(amount(credit)).isEqualTo(3000);
        });
        clock.set("2027-06-16T12:00:00Z");

        Acting.restore(nurse, number, false).statusCode(200);

        permit(nurse, number).body("status", equalTo("ACTIVE"));
        assertThat(fees()).hasSize(2);
        assertThat(amount(fees().getLast())).isEqualTo(3000);
        assertThat(text(fees().getLast(), "description")).endsWith("good again");
        Acting.surrender(nurse, number);
        assertThat(credits()).hasSize(2).allMatch(credit -> amount(credit) == 3000);
    }

    @Test
    void for_who_leaves_before_the_permit_begins_the_sponsor_is_credited_all_of_it() {
        nurse = Person.newcomer().published();
        sponsorship = trust.sponsors(nurse, type);
        Map<String, Object> later = wish(type, nurse);
        later.put("startsOn", "2027-07-01");
        number = granted(later);

        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-06-20"))
                .then()
                .statusCode(200);

        assertThat(credits()).singleElement().satisfies(credit -> {
            assertThat(text(credit, "reason")).isEqualTo("LEFT");
            assertThat(amount(credit)).isEqualTo(6000);
        });
    }

    @Test
    void near_its_end_nothing_is_credited() {
        clock.set("2028-01-01T12:00:00Z");

        Acting.surrender(nurse, number);

        // The one month from 2 February on comes to 5.00, less than the fee.
        assertThat(credits()).isEmpty();
    }

    private List<JournalEntry> credits() {
        return told("creditId");
    }

    private List<JournalEntry> fees() {
        return told("owedAt");
    }

    private List<JournalEntry> told(String field) {
        return journal.naming(Topic.CHARGES, "permitNumber", number).stream()
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
