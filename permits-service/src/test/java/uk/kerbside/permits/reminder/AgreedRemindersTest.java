package uk.kerbside.permits.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Renewing.shown;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.permits.renewal.RunAgreements;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/**
 * Who agreed that a permit is renewed by itself need not be told that it ends: they are told the price instead, and that
 * nothing is left to do. As soon as something is left to do, they are reminded like everybody else.
 */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-12")
@Tag("P-6")
class AgreedRemindersTest {
    @Inject
    MovableClock clock;

    @Inject
    RemindHolders remindHolders;

    @Inject
    RunAgreements runAgreements;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
    }

    @Test
    @ActivateRequestContext
    void who_agreed_is_told_the_price_instead_of_being_reminded_and_has_the_next_permit_in_time() {
        Holding held = Holding.from("2036-03-10", clock, remindHolders);
        agree(held).statusCode(200);

        onDays(held, "2037-02-07", "2037-02-09", "2037-02-23", "2037-03-02", "2037-03-08", "2037-03-09");

        RenewalAnnounced told = Topics.awaitEvent(RenewalAnnounced.class, held.number());
        assertThat(told.submitsOn()).isEqualTo(LocalDate.of(2037, 2, 23));
        assertThat(told.price().amount()).isZero();
        assertThat(Topics.events(RenewalReminderDue.class, held.number())).isEmpty();
        shown(held.holder(), held.number()).body("state", equalTo("RENEWED"));
    }

    @Test
    @ActivateRequestContext
    void where_it_cannot_be_renewed_by_itself_its_holder_hears_why_and_is_reminded_from_then_on() {
        Holding held = Holding.from("2038-03-10", clock, remindHolders);
        agree(held).statusCode(200);
        // They live in the street no longer; accounts has told so.
        Person gone = held.holder()
                .livingAt(Person.newUprn(), Optional.of("RO5"), false, Optional.empty())
                .withResidencyProved()
                .published();
        gone.request().get("/v1/permits").then().statusCode(200);

        onDays(held, "2039-02-07", "2039-02-09", "2039-02-23", "2039-03-02");

        assertThat(Topics.awaitEvent(AgreedRenewalFailed.class, held.number()).reason())
                .isEqualTo("NOT_ON_A_SCHOOL_STREET");
        assertThat(held.reminded(2)).extracting(RenewalReminderDue::daysLeft).containsExactly(14, 7);
    }

    @Test
    @ActivateRequestContext
    void who_agrees_no_longer_is_reminded_at_the_next_step() {
        Holding held = Holding.from("2058-03-10", clock, remindHolders);
        agree(held).statusCode(200);
        onDays(held, "2059-02-07");
        held.holder()
                .request()
                .delete("/v1/permits/" + held.number() + "/renewal-agreement")
                .then()
                .statusCode(204);

        onDays(held, "2059-02-23");

        assertThat(held.reminded(1)).extracting(RenewalReminderDue::daysLeft).containsExactly(14);
    }

    /** On each of them both jobs look. */
    private void onDays(Holding held, String... days) {
        for (String day : days) {
            held.remindOn(day);
            runAgreements.run();
        }
    }

    private static io.restassured.response.ValidatableResponse agree(Holding held) {
        return held.holder()
                .request()
                .contentType("application/json")
                .body(Map.of("textVersion", "2026-11"))
                .put("/v1/permits/" + held.number() + "/renewal-agreement")
                .then();
    }
}
