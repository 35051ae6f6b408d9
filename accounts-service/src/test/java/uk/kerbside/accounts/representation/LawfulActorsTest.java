package uk.kerbside.accounts.representation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.AssistedAccount;
import uk.kerbside.accounts.Auditor;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.HelplineKey;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** Who may act by law, and when no longer. */
@EdgeTest
@Tag("P-17")
@Tag("X-1")
class LawfulActorsTest {
    @Inject
    MovableClock clock;

    private Customer rita;
    private Customer ann;

    @BeforeEach
    void it_is_a_day_in_november() {
        clock.set("2026-11-24T12:00:00Z");
        rita = Customer.livingAt(Council.home());
        ann = Customer.stranger();
    }

    @Test
    void an_attorney_takes_up_new_papers_while_the_old_ones_run_and_after_they_have_lapsed() {
        Response old = Papers.record(rita.accountId(), Papers.POWER);
        takesUp(ann, old);
        takesUp(
                ann,
                Papers.record(
                        rita.accountId(),
                        Map.of(
                                "basis",
                                "LASTING_POWER_OF_ATTORNEY",
                                "words",
                                "A longer one seen.",
                                "lastDay",
                                "2028-02-29")));
        Papers.end(rita.accountId(), old.path("representationId")).then().statusCode(200);
        reaches(ann);
        clock.set("2028-02-29T23:59:59Z");
        reaches(ann);

        clock.set("2028-03-01T00:00:00Z");
        reachesNot(ann);
        takesUp(ann, Papers.record(rita.accountId(), Papers.POWER_WITHOUT_END));
        reaches(ann);
    }

    @Test
    void an_attorneys_power_ends_with_the_holders_life_and_the_executors_begins() {
        takesUp(ann, Papers.record(rita.accountId(), Papers.POWER));
        Customer ben = Customer.stranger();

        Papers.died(rita.accountId(), "2026-11-20").then().statusCode(200);

        reachesNot(ann);
        takesUp(ben, Papers.record(rita.accountId(), Papers.PROBATE));
        reaches(ben);
        takesUp(ann, Papers.record(rita.accountId(), Papers.PROBATE));
        reaches(ann);
        assertProblem(Papers.record(rita.accountId(), Papers.POWER), 409, "HOLDER_HAS_DIED");

        Papers.lives(rita.accountId()).then().statusCode(200);
        reachesNot(ben);
        reaches(ann);
        rita.get(rita.own("")).then().statusCode(200);
    }

    @Test
    @Tag("H-1")
    void a_call_with_the_holder_does_not_outlive_them_and_one_with_the_executor_goes_on() {
        String holders = HelplineKey.pass("hanna", rita.accountId(), VerificationLevel.FULL);
        String executors = HelplineKey.passBy(LegalBasis.EXECUTOR, "hanna", rita.accountId(), VerificationLevel.FULL);
        inCall(holders).then().statusCode(200);
        assertProblem(inCall(executors), 403, "CALL_PASS_INVALID");

        Papers.died(rita.accountId(), "2026-11-20").then().statusCode(200);
        takesUp(ann, Papers.record(rita.accountId(), Papers.PROBATE));

        assertProblem(inCall(holders), 403, "CALL_PASS_INVALID");
        inCall(executors).then().statusCode(200);
        Papers.lives(rita.accountId()).then().statusCode(200);
        inCall(holders).then().statusCode(200);
        assertProblem(inCall(executors), 403, "CALL_PASS_INVALID");
    }

    private Response inCall(String pass) {
        return given().auth()
                .oauth2(Tokens.of("hanna", Roles.HELPLINE_AGENT))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("Kerbside-Call", pass)
                .get("/v1/messages");
    }

    @Test
    void a_code_is_not_taken_up_for_what_the_law_no_longer_allows_and_stays_good_for_when_it_does() {
        String power = Papers.record(rita.accountId(), Papers.POWER).path("code");
        Papers.died(rita.accountId(), "2026-11-20").then().statusCode(200);
        String probate = Papers.record(rita.accountId(), Papers.PROBATE).path("code");
        assertProblem(Papers.take(ann, power), 409, "HOLDER_HAS_DIED");

        Papers.lives(rita.accountId()).then().statusCode(200);

        assertProblem(Papers.take(ann, probate), 409, "HOLDER_LIVES");
        Papers.take(ann, power).then().statusCode(200);
        reaches(ann);
    }

    @Test
    void a_holder_without_a_login_gets_one_although_somebody_acts_for_them() {
        String brought = AssistedAccount.brought();
        takesUp(ann, Papers.record(brought, Papers.POWER));
        String code = giveCode(brought).then().statusCode(201).extract().path("code");

        assertProblem(Papers.take(ann, code), 409, "ACCOUNT_HAS_LOGIN");
        Papers.take(rita, code).then().statusCode(200);

        rita.get("/v1/accounts").then().body("items.accountId", hasItem(brought));
        ann.get("/v1/accounts/" + brought).then().statusCode(200);
    }

    @Test
    void nobody_becomes_the_holder_of_a_dead_mans_account_by_the_code_in_his_letter() {
        String brought = AssistedAccount.brought();
        String code = giveCode(brought).then().statusCode(201).extract().path("code");
        Papers.died(brought, "2026-11-20").then().statusCode(200);

        assertProblem(Papers.take(ann, code), 409, "HOLDER_HAS_DIED");
        assertProblem(giveCode(brought), 409, "HOLDER_HAS_DIED");

        Papers.lives(brought).then().statusCode(200);
        Papers.take(ann, code).then().statusCode(200);
    }

    @Test
    void who_acts_for_others_says_for_whom_before_they_change_anything() {
        Customer own = Customer.withAccount();
        takesUp(own, Papers.record(rita.accountId(), Papers.POWER));
        Map<String, Object> needs = Map.of("language", "pl", "largePrint", true);

        assertProblem(own.put(rita.own("/reading-needs"), "*", needs), 409, "ACCOUNT_NOT_CHOSEN");

        own.signedIn()
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(needs)
                .put(rita.own("/reading-needs"))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_records_a_death_in_their_own_household_or_ends_who_acts_there() {
        Council.Home home = Council.home();
        Customer holder = Customer.livingAt(home);
        Customer officer = Customer.livingAt(home);
        Response papers = Papers.record(holder.accountId(), Papers.POWER);

        assertProblem(
                Papers.died(
                        Papers.officer(officer.subject(), holder.accountId()).header("If-Match", "*"),
                        holder.accountId(),
                        "2026-11-20"),
                403,
                "OWN_HOUSEHOLD");
        assertProblem(
                Papers.officer(officer.subject(), holder.accountId())
                        .header("If-Match", "*")
                        .delete(holder.own("/representations/" + papers.path("representationId"))),
                403,
                "OWN_HOUSEHOLD");
    }

    @Test
    void whoever_is_shown_papers_is_written_down() {
        String reader = "olu-" + UUID.randomUUID();

        Papers.officer(reader, rita.accountId())
                .get(rita.own("/representations"))
                .then()
                .statusCode(200);

        Auditor.searchReads(Map.of("shown", "account:" + rita.accountId(), "action", "LIST_REPRESENTATIONS"))
                .then()
                .statusCode(200)
                .body("items.reader", contains(reader));
    }

    @Test
    void taking_up_and_ending_at_the_same_time_leaves_nobody_in_who_was_ended() {
        for (int round = 0; round < 5; round++) {
            Customer somebody = Customer.stranger();
            Response papers = Papers.record(rita.accountId(), Papers.POWER);
            List<CompletableFuture<Response>> both = Stream.<Supplier<Response>>of(
                            () -> Papers.take(somebody, papers.path("code")),
                            () -> Papers.end(rita.accountId(), papers.path("representationId")))
                    .map(CompletableFuture::supplyAsync)
                    .toList();

            assertThat(both.stream().map(CompletableFuture::join).map(Response::statusCode))
                    .contains(200)
                    .allMatch(status -> status < 500);
            somebody.get(rita.own("")).then().statusCode(404);
        }
    }

    private static void takesUp(Customer who, Response recorded) {
        recorded.then().statusCode(201);
        Papers.take(who, recorded.path("code")).then().statusCode(200);
    }

    private void reaches(Customer who) {
        who.get(rita.own("")).then().statusCode(200);
    }

    private void reachesNot(Customer who) {
        assertProblem(who.get(rita.own("")), 404, "NOT_FOUND");
    }

    private static Response giveCode(String accountId) {
        return AssistedAccount.giveCode(Tokens.of("olu", Roles.PERMIT_OFFICER), accountId);
    }
}
