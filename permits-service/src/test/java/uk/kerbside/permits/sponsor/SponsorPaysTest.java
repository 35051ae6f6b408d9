package uk.kerbside.permits.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.renewal.RunAgreements;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Where the rules say so, the organisation behind a permit pays, and its holder sees no checkout. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-9")
@Tag("P-5")
class SponsorPaysTest {
    @Inject
    MovableClock clock;

    @Inject
    Journal journal;

    @Inject
    RunAgreements runAgreements;

    private String code;
    private Sponsoring trust;
    private Person nurse;

    @BeforeEach
    void a_trust_may_sponsor_a_nurse() {
        SampleCouncil.isLoaded();
        code = Supervising.newCode();
        clock.set("2027-02-27T12:00:00Z");
        Supervising.create(Sponsoring.paidBySponsor(code, true)).then().statusCode(201);
        clock.set("2027-03-02T12:00:00Z");
        trust = new Sponsoring(code, 2);
        nurse = Person.newcomer().published();
    }

    @Test
    void the_permit_is_good_on_approval_and_the_organisation_owes_its_fee() {
        Response invited = trust.invite(code, "staff-00417");
        Sponsoring.takesUp(nurse, invited.path("code")).then().statusCode(201);
        nurse.request()
                .contentType(ContentType.JSON)
                .body(wish(code, nurse))
                .post("/v1/quotes")
                .then()
                .statusCode(200)
                .body("price.amount", equalTo(6000))
                .body("free", equalTo(false))
                .body("paidBySponsor", equalTo(true));

        String id = apply(nurse, wish(code, nurse), "IN_REVIEW").applicationId();
        String number = Reviewing.decide("olga", nurse, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("chargeId", nullValue())
                .extract()
                .path("permitNumber");

        permit(nurse, number).body("status", equalTo("ACTIVE"));
        assertThat(journal.naming(Topic.CHARGES, "permitNumber", number))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.body().path("accountId").asText())
                            .isEqualTo(trust.organisation().accountId());
                    assertThat(entry.body().path("staffReference").asText()).isEqualTo("staff-00417");
                    assertThat(entry.body().path("amount").path("amount").asInt())
                            .isEqualTo(6000);
                    assertThat(entry.body().toString()).doesNotContain(nurse.accountId(), nurse.vrm());
                });
    }

    @Test
    void for_who_has_given_notice_the_organisation_owes_the_months_until_they_leave() {
        String sponsorship = trust.sponsors(nurse, code);
        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-07-01"))
                .then()
                .statusCode(200);
        Map<String, Object> wish = wish(code, nurse);
        wish.put("startsOn", "2027-03-20");

        String id = apply(nurse, wish, "IN_REVIEW").applicationId();
        String number = Reviewing.decide("olga", nurse, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("permitNumber");

        permit(nurse, number).body("lastValidDay", equalTo("2027-07-01"));
        // From 20 March, April, May and June: four twelfths of 60.00.
        assertThat(journal.naming(Topic.CHARGES, "permitNumber", number))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.body().path("amount").path("amount").asInt())
                            .isEqualTo(2000);
                    assertThat(entry.body().path("description").asText())
                            .endsWith("12 months, 4 of 12 months, to 1 July 2027");
                });
    }

    @Test
    @Tag("P-18")
    void its_holder_hears_that_the_organisation_pays_and_not_what_it_costs() {
        Sponsoring.takesUp(nurse, trust.invite(code, "staff-00418").path("code"))
                .then()
                .statusCode(201);
        String id = apply(nurse, wish(code, nurse), "IN_REVIEW").applicationId();
        String number = Reviewing.decide("olga", nurse, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("permitNumber");
        nurse.request()
                .contentType(ContentType.JSON)
                .body(Map.of("textVersion", "2026-11"))
                .put("/v1/permits/" + number + "/renewal-agreement")
                .then()
                .statusCode(200);

        clock.set("2028-02-10T06:00:00Z");
        runAgreements.run();

        RenewalAnnounced told = Topics.awaitEvent(RenewalAnnounced.class, number);
        assertThat(told.price().amount()).isZero();
        assertThat(told.oldPrice()).isEmpty();
        assertThat(told.reasons()).containsExactly("The organisation that sponsors you pays for it.");
    }

    @Test
    void nobody_else_can_be_made_to_pay_for_what_has_no_sponsor() {
        assertProblem(Supervising.create(Sponsoring.paidBySponsor(Supervising.newCode(), false)), 400, "RULES_INVALID");
    }
}
