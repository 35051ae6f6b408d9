package uk.kerbside.enforcement.check.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class ChecksResourceTest {
    @Inject
    MovableClock clock;

    private final String officer = "eddie-" + UUID.randomUUID();
    private final Handheld eddie = Handheld.of(officer);
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    @Tag("E-1")
    void a_permit_is_covered_as_soon_as_it_is_told_of() {
        ARight right = ARight.of(vrm).publish();

        eddie.await("COVERED", vrm)
                .body("advice", equalTo("NONE"))
                .body("suggestedCode", nullValue())
                .body("headline", containsString("Covered by RESIDENT permit"))
                .body("right.rightId", equalTo(right.id()))
                .body("right.revision", equalTo("1.1"))
                .body("right.standing", equalTo("LIVE"))
                .body("vrm", equalTo(vrm))
                .body("checkId", notNullValue())
                .body("dataAge.find { it.source == 'permits' }.stale", equalTo(false))
                .body("stored", equalTo("STORED"));
    }

    @Test
    @Tag("E-1")
    void a_permit_of_another_zone_is_in_the_wrong_place() {
        ARight.of(vrm).in(Council.OTHER_ZONE).publish();

        eddie.await("WRONG_PLACE", vrm)
                .body("headline", containsString("is valid in " + Council.OTHER_ZONE))
                .body("advice", equalTo("CODE"))
                .body("suggestedCode", equalTo("12"));
    }

    @Test
    @Tag("E-1")
    void an_unpaid_permit_is_on_hold_and_never_a_plain_code() {
        ARight.of(vrm).status(RightStatus.AWAITING_PAYMENT).publish();

        eddie.await("RIGHT_ON_HOLD", vrm)
                .body("overlays", hasItem("NOT_YET_PAID"))
                .body("headline", containsString("not yet paid"))
                .body("advice", equalTo("REFER"));
    }

    @Test
    @Tag("case")
    void a_driver_whose_permit_ran_out_an_hour_ago_is_told_so_and_gets_19_not_12() {
        Instant ended = clock.instant().minus(Duration.ofMinutes(61));
        ARight.of(vrm).until(ended).publish();

        eddie.await("LAPSED", vrm)
                .body("suggestedCode", equalTo("19"))
                .body("lapse.minutesAgo", equalTo(61))
                .body("lapse.endedBy", equalTo("EXPIRED"))
                .body("lapse.withinTenMinutes", equalTo(false))
                .body("reasons[0]", containsString("there was a right for this place"));
    }

    @Test
    @Tag("case")
    void a_driver_nine_minutes_late_gets_no_notice() {
        ARight.of(vrm).until(clock.instant().minus(Duration.ofMinutes(9))).publish();

        eddie.await("LAPSED", vrm).body("advice", equalTo("NONE")).body("lapse.withinTenMinutes", equalTo(true));
    }

    @Test
    @Tag("case")
    void a_permit_holder_typed_with_a_letter_o_for_a_nought_is_covered() {
        String held = vrm.substring(0, 2) + "09" + vrm.substring(4);
        ARight.of(held).publish();

        eddie.await("COVERED_CONFUSABLE", held.replace('0', 'O'))
                .body("right.mark", equalTo(held))
                .body("headline", containsString(held))
                .body("advice", equalTo("NONE"));
    }

    @Test
    void a_surrendered_permit_is_for_a_supervisor() {
        Instant ended = clock.instant().minus(Duration.ofDays(3));
        ARight.of(vrm).ended(ended, EndedBy.SURRENDERED).publish();

        eddie.await("LAPSED", vrm).body("advice", equalTo("REFER")).body("headline", containsString("was surrendered"));
    }

    @Test
    @Tag("E-14")
    void of_an_unknown_mark_the_officer_is_sent_to_the_windscreen_before_any_code() {
        eddie.check(vrm)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("LOOK_AT_WINDSCREEN"))
                .body("suggestedCode", nullValue());

        eddie.ask(Handheld.question(vrm, "displayed", Map.of("kind", "NOTHING")))
                .statusCode(200)
                .body("advice", equalTo("CODE"))
                .body("suggestedCode", equalTo("12"));
    }

    @Test
    void outside_controlled_hours_nobody_needs_a_right() {
        Map<String, Object> question = Handheld.question(vrm, "place", Council.DAY_ZONE);
        clock.set("2026-11-23T18:30:00Z");

        eddie.ask(question)
                .statusCode(200)
                .body("outcome", equalTo("OUTSIDE_CONTROL"))
                .body("until", equalTo("2026-11-24T08:30:00Z"));
        question.put("at", "2026-11-23T18:29:59Z");
        eddie.ask(question).statusCode(200).body("outcome", equalTo("NOTHING_KNOWN"));
    }

    @Test
    @Tag("E-4")
    void a_check_is_read_back_as_it_was_answered() {
        String answer = eddie.check(vrm).extract().asString();
        String checkId = eddie.check(vrm).extract().path("checkId");
        String kept = eddie.read(checkId).statusCode(200).extract().asString();

        assertThat(answer).contains("NOTHING_KNOWN");
        assertThat(kept).contains(checkId).contains("\"stored\":\"STORED\"");
    }

    @Test
    void officers_see_their_own_checks_and_those_who_oversee_them_all() {
        String checkId = eddie.check(vrm).extract().path("checkId");

        Handheld.of("edwina").read(checkId).statusCode(404).body("detail", not(containsString(vrm)));
        for (String role : new String[] {Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING}) {
            Handheld.with(Tokens.of("somebody", role))
                    .read(checkId)
                    .statusCode(200)
                    .body("vrm", equalTo(vrm));
        }
        eddie.read(UUID.randomUUID().toString()).statusCode(404);
        eddie.read("no-uuid").statusCode(404);
    }
}
