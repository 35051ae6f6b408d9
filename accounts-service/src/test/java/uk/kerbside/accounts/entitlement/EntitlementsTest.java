package uk.kerbside.accounts.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Auditor;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.HelplineKey;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** A Blue Badge is claimed, looked at, and counts until its last day is over. */
@EdgeTest
@Tag("P-17")
class EntitlementsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-11-30");
    private static final Map<String, Object> BADGE =
            Map.of("kind", "BLUE_BADGE", "number", "4a2b 3c", "lastDay", NEXT_YEAR.toString());

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_a_day_in_november() {
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void a_badge_counts_once_an_officer_has_checked_it_and_nobody_else_hears_its_number() {
        Customer rita = Customer.livingAt(Council.home());
        Response claimed = claim(rita, BADGE);
        claimed.then()
                .statusCode(201)
                .body("status", equalTo("CLAIMED"))
                .body("number", equalTo("4A2B3C"))
                .body("finding", nullValue());
        assertThat(told(rita).entitlements()).isEmpty();

        check(rita, "olu", claimed.path("entitlementId"), "CHECKED", rita.etag())
                .then()
                .statusCode(200)
                .body("status", equalTo("CHECKED"))
                .body("finding.decidedBy", equalTo("olu"));

        AccountPublished told = told(rita);
        assertThat(told.entitlements())
                .containsExactly(new AccountPublished.Entitlement(
                        "BLUE_BADGE",
                        true,
                        Optional.of(NEXT_YEAR.plusDays(1).atStartOfDay(LONDON).toInstant())));
        assertThat(told.toString()).doesNotContain("4A2B3C");
        rita.get(rita.own("/entitlements"))
                .then()
                .statusCode(200)
                .body("items.status", contains("CHECKED"))
                .body("items[0].decidedAt", notNullValue())
                .body("items[0].finding", nullValue());
    }

    @Test
    void a_badge_found_to_be_lost_is_refused_later_and_what_is_over_stays_over() {
        Customer rita = Customer.livingAt(Council.home());
        String id = claim(rita, BADGE).path("entitlementId");
        check(rita, "olu", id, "CHECKED", rita.etag()).then().statusCode(200);

        check(rita, "olu", id, "REFUSED", rita.etag()).then().statusCode(200).body("status", equalTo("REFUSED"));

        assertThat(told(rita).entitlements()).isEmpty();
        assertProblem(check(rita, "olu", id, "CHECKED", rita.etag()), 409, "ENTITLEMENT_OVER");
        assertProblem(rita.delete(rita.own("/entitlements/" + id), rita.etag()), 409, "ENTITLEMENT_OVER");
    }

    @Test
    void the_next_badge_is_claimed_while_the_old_one_runs_and_the_later_end_counts() {
        Customer rita = Customer.livingAt(Council.home());
        check(rita, "olu", claim(rita, BADGE).path("entitlementId"), "CHECKED", rita.etag())
                .then()
                .statusCode(200);
        Map<String, Object> next = Map.of(
                "kind",
                "BLUE_BADGE",
                "number",
                "4A2B3D",
                "lastDay",
                NEXT_YEAR.plusYears(2).toString());

        String id = claim(rita, next).path("entitlementId");

        assertThat(told(rita).entitlements()).hasSize(1);
        check(rita, "olu", id, "CHECKED", rita.etag()).then().statusCode(200);
        assertThat(told(rita).entitlements()).singleElement().satisfies(badge -> assertThat(badge.until())
                .contains(
                        NEXT_YEAR.plusYears(2).plusDays(1).atStartOfDay(LONDON).toInstant()));
    }

    @Test
    void one_claim_waits_at_a_time_also_when_two_are_sent_at_once() {
        Customer rita = Customer.withAccount();
        List<CompletableFuture<Response>> both = Stream.of("4A2B3C", "4A2B3D")
                .map(number -> CompletableFuture.supplyAsync(() ->
                        claim(rita, Map.of("kind", "BLUE_BADGE", "number", number, "lastDay", NEXT_YEAR.toString()))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(201, 409);
        assertProblem(claim(rita, BADGE), 409, "ENTITLEMENT_CLAIMED_ALREADY");
        String id = rita.get(rita.own("/entitlements")).path("items[0].entitlementId");
        rita.delete(rita.own("/entitlements/" + id), rita.etag())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        claim(rita, BADGE).then().statusCode(201);
        rita.get(rita.own("/entitlements")).then().body("items.status", contains("CLAIMED", "WITHDRAWN"));
    }

    @Test
    void an_officer_is_told_that_the_same_badge_is_on_another_account_and_looks_at_none_of_their_own_household() {
        Council.Home home = Council.home();
        Customer rita = Customer.livingAt(home);
        Customer other = Customer.livingAt(Council.home());
        Map<String, Object> same = Map.of("kind", "BLUE_BADGE", "number", "7E7E7E", "lastDay", NEXT_YEAR.toString());
        String id = claim(rita, same).path("entitlementId");
        staff("olu", Roles.PERMIT_OFFICER, rita)
                .get(rita.own("/entitlements"))
                .then()
                .body("items.finding.onAnotherAccount", contains(false));
        claim(other, same);
        Customer officer = Customer.livingAt(home);

        assertProblem(check(rita, officer.subject(), id, "CHECKED", rita.etag()), 403, "OWN_HOUSEHOLD");
        check(rita, "olu", id, "REFUSED", rita.etag()).then().body("finding.onAnotherAccount", equalTo(true));
    }

    @Test
    void only_permit_officers_check_and_others_see_how_a_number_ends() {
        Customer rita = Customer.withAccount();
        Customer stranger = Customer.withAccount();
        String id = claim(rita, BADGE).path("entitlementId");
        String path = rita.own("/entitlements/" + id + "/check");

        assertProblem(rita.put(path, rita.etag(), finding("CHECKED")), 403, "FORBIDDEN");
        assertProblem(stranger.get(rita.own("/entitlements")), 404, "NOT_FOUND");
        assertProblem(check(stranger, "olu", id, "CHECKED", stranger.etag()), 404, "NOT_FOUND");
        assertProblem(check(rita, "olu", id, "CHECKED", "\"0.0\""), 412, "STALE");
        String agent = "agent-" + UUID.randomUUID();
        RequestSpecification asked = staff(agent, Roles.HELPLINE_AGENT, rita)
                .header("Kerbside-Call", HelplineKey.pass(agent, rita.accountId(), VerificationLevel.FULL));
        asked.get(rita.own("/entitlements"))
                .then()
                .statusCode(200)
                .body("items.number", contains("****3C"))
                .body("items[0].finding", nullValue());
        Auditor.searchReads(Map.of("shown", "account:" + rita.accountId(), "action", "LIST_ENTITLEMENTS"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reader", equalTo(agent));
    }

    @Test
    void what_cannot_be_right_is_not_taken() {
        Customer rita = Customer.withAccount();
        for (Map<String, Object> odd : List.<Map<String, Object>>of(
                Map.of("kind", "BLUE_BADGE"),
                Map.of("kind", "BLUE_BADGE", "number", "4A2B3C", "lastDay", "2020-02-29"),
                Map.of("kind", "BLUE_BADGE", "number", "not one", "lastDay", NEXT_YEAR.toString()),
                Map.of("kind", "ROYALTY"))) {
            assertProblem(claim(rita, odd), 400, "INVALID_VALUE");
        }
        rita.get(rita.own("/entitlements")).then().body("items", empty());
    }

    @Test
    void a_claim_nobody_looked_at_before_its_last_day_makes_way_for_the_next() {
        Customer rita = Customer.withAccount();
        String id = claim(rita, BADGE).path("entitlementId");
        clock.set("2027-11-30T23:59:59Z");
        assertProblem(claim(rita, badgeUntil("2029-11-30")), 409, "ENTITLEMENT_CLAIMED_ALREADY");

        clock.set("2027-12-01T00:00:00Z");

        assertProblem(check(rita, "olu", id, "CHECKED", rita.etag()), 409, "ENTITLEMENT_OVER");
        claim(rita, badgeUntil("2029-11-30")).then().statusCode(201);
        rita.get(rita.own("/entitlements")).then().body("items.status", contains("CLAIMED", "EXPIRED"));
    }

    @Test
    void an_officer_who_mistypes_the_last_day_of_a_badge_gives_nobody_a_lifetime() {
        Customer rita = Customer.withAccount();
        String id = claim(rita, BADGE).path("entitlementId");

        for (String lastDay : List.of("2062-11-30", "2030-02-25", "2026-11-23")) {
            assertProblem(check(rita, "olu", id, lastDay), 400, "INVALID_VALUE");
        }

        check(rita, "olu", id, "2030-02-24").then().statusCode(200).body("lastDay", equalTo("2030-02-24"));
    }

    private static Map<String, Object> badgeUntil(String lastDay) {
        return Map.of("kind", "BLUE_BADGE", "number", "4A2B3D", "lastDay", lastDay);
    }

    private static Response check(Customer customer, String officer, String id, String lastDay) {
        Map<String, Object> found = new HashMap<>(finding("CHECKED"));
        found.put("lastDay", lastDay);
        return staff(officer, Roles.PERMIT_OFFICER, customer)
                .header("If-Match", customer.etag())
                .contentType("application/json")
                .body(found)
                .put(customer.own("/entitlements/" + id + "/check"));
    }

    private static AccountPublished told(Customer customer) {
        String etag = customer.etag();
        long n = Long.parseLong(etag.substring(etag.indexOf('.') + 1, etag.length() - 1));
        return Topics.awaitEvent(
                AccountPublished.class,
                customer.accountId(),
                account -> account.revision().n() == n);
    }

    private static Response claim(Customer customer, Map<String, ?> body) {
        return customer.post(customer.own("/entitlements"), body);
    }

    private static Map<String, Object> finding(String outcome) {
        return Map.of("outcome", outcome, "seen", "SEEN_IN_PERSON", "words", "Badge and photograph seen.");
    }

    private static Response check(Customer customer, String officer, String id, String outcome, String etag) {
        return staff(officer, Roles.PERMIT_OFFICER, customer)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(finding(outcome))
                .put(customer.own("/entitlements/" + id + "/check"));
    }

    private static RequestSpecification staff(String subject, String role, Customer customer) {
        return given().auth().oauth2(Tokens.of(subject, role)).header("Kerbside-On-Behalf-Of", customer.accountId());
    }
}
