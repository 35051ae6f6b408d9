package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.accounts.WholeList;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** How long customers' messages are kept. */
@EdgeTest
@Tag("X-6")
@Tag("A-7")
class RetentionTest {
    private static final Officer DORA = new Officer("dora", Roles.DATA_PROTECTION);
    private static final Officer OLGA = new Officer("olga", Roles.PERMIT_OFFICER);

    @Inject
    MovableClock clock;

    @Inject
    CouncilClock councilClock;

    private Customer rita;
    private LocalDate told;

    @BeforeEach
    void rita_was_told_something() {
        rita = Customer.withAccount();
        told = councilClock.today();
        Told.surrendered(rita);
        Told.awaitMessage(rita, "DELIVERED", 1);
    }

    @Test
    void a_message_goes_thirteen_months_after_its_day_and_a_dry_run_only_counts() {
        comes(told.plusMonths(13));
        run(false);
        assertThat(messages(rita)).isEqualTo(1);

        // Two days: thirteen months before the 31st of a month may be the 30th of another.
        comes(told.plusMonths(13).plusDays(2));
        JsonPath dry = run(true);
        assertThat(dry.getBoolean("dryRun")).isTrue();
        assertThat(messages(rita)).isEqualTo(1);
        JsonPath done = run(false);

        assertThat(done.getLong("messages")).isEqualTo(dry.getLong("messages")).isPositive();
        assertThat(messages(rita)).isZero();
        assertThat(run(false).getLong("messages")).isZero();
        List<String> ours = List.of(dry.getString("runId"), done.getString("runId"));
        assertThat(WholeList.of(DORA::signedIn, "/v1/retention-runs"))
                .filteredOn(one -> ours.contains(one.get("runId")))
                .extracting("runId", "dryRun", "role")
                .containsExactly(
                        tuple(ours.getLast(), false, "data-protection"),
                        tuple(ours.getFirst(), true, "data-protection"));
    }

    @Test
    void whoever_has_money_open_keeps_what_they_were_told_until_it_is_settled() {
        String chargeId = Issuer.raises(rita);
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
        comes(told.plusMonths(14));

        run(false);
        assertThat(messages(rita)).isEqualTo(1);
        clock.reset();
        Payer.pays(rita, chargeId);
        Awaitility.await()
                .until(() -> rita.get("/v1/charges/" + chargeId).path("status").equals("PAID"));
        comes(told.plusMonths(14));
        run(false);

        assertThat(messages(rita)).isZero();
    }

    @Test
    void an_account_on_hold_keeps_everything_until_the_hold_is_over() {
        comes(told.plusMonths(14));
        String until = clock.instant().plusSeconds(86_400).toString();
        hold(Map.of("reason", "Claim 2026-114", "until", until));
        run(false);
        assertThat(messages(rita)).isEqualTo(1);
        assertThat(WholeList.of(DORA::signedIn, "/v1/account-holds"))
                .extracting("accountId")
                .contains(rita.accountId());

        hold(Map.of("reason", "Claim 2026-114, appealed"));
        comes(told.plusMonths(15));
        run(false);
        assertThat(messages(rita)).isEqualTo(1);
        lift(204);
        lift(404);
        assertThat(WholeList.of(DORA::signedIn, "/v1/account-holds"))
                .extracting("accountId")
                .doesNotContain(rita.accountId());
        run(false);

        assertThat(messages(rita)).isZero();
    }

    @Test
    void what_is_held_is_also_what_the_outbox_took_and_who_looked_at_it() {
        String messageId = Told.messages(rita).getString("items[0].messageId");
        OLGA.signedIn()
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .get("/v1/messages")
                .then()
                .statusCode(200);
        hold(Map.of("reason", "Claim 2026-115"));
        comes(told.plusYears(7));
        run(false);

        assertThat(Told.inOutbox(messageId, "EMAIL")).isNotEmpty();
        assertThat(reads("message:" + messageId)).contains("LIST_MESSAGES");
        lift(204);
        JsonPath dry = run(true);
        JsonPath done = run(false);
        assertThat(done.getLong("sandboxMessages"))
                .isEqualTo(dry.getLong("sandboxMessages"))
                .isPositive();
        assertThat(done.getLong("auditedReads"))
                .isEqualTo(dry.getLong("auditedReads"))
                .isPositive();
        assertThat(Told.outbox()).extracting("messageId").doesNotContain(messageId);
        assertThat(reads("message:" + messageId)).doesNotContain("LIST_MESSAGES");
    }

    @Test
    void a_message_stays_until_its_letter_was_posted_and_is_gone() {
        Customer paula = PrintFilesTest.needingLargePrint("Paula Kept");
        Told.surrendered(paula);
        Told.awaitMessage(paula, "ACCEPTED", 1);
        comes(told.plusMonths(14));
        run(false);
        assertThat(messages(paula)).isEqualTo(1);

        String file = OLGA.post("/v1/print-files", Map.of()).path("printFileId");
        OLGA.post("/v1/print-files/" + file + "/hand-over", Map.of()).then().statusCode(200);
        Told.awaitMessage(paula, "DELIVERED", 1);
        comes(told.plusMonths(14).plusDays(30));
        JsonPath dry = run(true);
        JsonPath first = run(false);

        assertThat(first.getLong("printedLetters"))
                .isEqualTo(dry.getLong("printedLetters"))
                .isPositive();
        assertThat(first.getLong("messages")).isEqualTo(dry.getLong("messages"));
        assertThat(messages(paula)).isEqualTo(1);
        run(false);
        assertThat(messages(paula)).isZero();
    }

    @Test
    void two_who_hold_at_once_leave_one_hold() throws Exception {
        Callable<Integer> holding = () -> DORA.signedIn()
                .contentType("application/json")
                .body(Map.of("reason", "Claim 2026-116"))
                .put("/v1/account-holds/" + rita.accountId())
                .statusCode();

        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> status : four.invokeAll(Collections.nCopies(8, holding))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        lift(204);
        lift(404);
    }

    @Test
    void only_data_protection_holds_and_only_they_and_administrators_remove() {
        for (String role : new String[] {Roles.PERMIT_SUPERVISOR, Roles.AUDITOR, Roles.CUSTOMER}) {
            new Officer("somebody", role)
                    .post("/v1/retention-runs", Map.of("dryRun", true))
                    .then()
                    .statusCode(403);
        }
        new Officer("adam", Roles.ADMINISTRATOR)
                .signedIn()
                .contentType("application/json")
                .body(Map.of("reason", "Because"))
                .put("/v1/account-holds/" + rita.accountId())
                .then()
                .statusCode(403);
        DORA.signedIn()
                .contentType("application/json")
                .body(Map.of("reason", "Because", "until", "2020-01-01T00:00:00Z"))
                .put("/v1/account-holds/" + rita.accountId())
                .then()
                .statusCode(400);
        DORA.signedIn()
                .contentType("application/json")
                .body(Map.of("reason", "Because"))
                .put("/v1/account-holds/A-NOBODY")
                .then()
                .statusCode(404);
        DORA.post("/v1/retention-runs", Map.of()).then().statusCode(400);
    }

    private void comes(LocalDate day) {
        clock.set(councilClock.startOf(day).plusSeconds(43_200));
    }

    private void hold(Map<String, String> body) {
        DORA.signedIn()
                .contentType("application/json")
                .body(body)
                .put("/v1/account-holds/" + rita.accountId())
                .then()
                .statusCode(200)
                .body("placedBy", equalTo("dora"));
    }

    private void lift(int status) {
        DORA.signedIn().delete("/v1/account-holds/" + rita.accountId()).then().statusCode(status);
    }

    private static JsonPath run(boolean dry) {
        return given().auth()
                .oauth2(Tokens.of("dora", Roles.DATA_PROTECTION))
                .contentType("application/json")
                .body(Map.of("dryRun", dry))
                .post("/v1/retention-runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What was done to see something. */
    private static List<String> reads(String shown) {
        return new Officer("anna", Roles.AUDITOR)
                .signedIn()
                .contentType("application/json")
                .body(Map.of("shown", shown))
                .post("/v1/read-audit-searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action");
    }

    private static int messages(Customer customer) {
        return Told.messages(customer).getList("items").size();
    }
}
