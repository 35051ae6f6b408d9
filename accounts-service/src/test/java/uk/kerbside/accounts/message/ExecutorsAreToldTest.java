package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** What a holder who has died would have read goes to whoever acts as their executor. */
@EdgeTest
@Tag("A-6")
@Tag("P-17")
class ExecutorsAreToldTest {
    @Inject
    PlanMessage planMessage;

    @Inject
    Messages messages;

    @Inject
    MovableClock clock;

    @Inject
    CouncilClock councilClock;

    private Customer rita;
    private Customer ed;

    @BeforeEach
    void both_have_an_account() {
        rita = Customer.withAccount();
        ed = Customer.withAccount();
        ed.put(
                        ed.own("/contact"),
                        ed.etag(),
                        Map.of("name", "Ed Executor", "email", "ed@example.org", "preferredChannel", "EMAIL"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_executor_reads_what_was_planned_and_what_comes_later_and_rita_nothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            tell("planned-before");
            Message planned =
                    messages.list(rita.accountId(), Messages.Place.START, 1).getFirst();
            planned.patience.nextLookAt = clock.instant().plus(Duration.ofHours(1));
        });
        ritaDies();
        takesUp(ed, Map.of());
        clock.advance(Duration.ofHours(1));

        JsonPath before = Told.awaitMessage(rita, "DELIVERED", 1);
        tell("planned-after");
        Told.awaitMessages(rita, 2);

        assertThat(before.getString("items[0].tries[0].body"))
                .startsWith("Dear Ed Executor\n\nWe write to you because you act as executor of Rita Resident.");
        assertThat(Told.messages(rita).getList("items.messageId", String.class)).allSatisfy(messageId -> assertThat(
                        Told.inOutbox(messageId, "EMAIL").get("address"))
                .isEqualTo(List.of("ed@example.org")));
        ed.signedIn()
                .header("Kerbside-On-Behalf-Of", ed.accountId())
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobody_reads_it_while_no_executor_is_known_or_once_their_last_day_is_over() {
        clock.set(councilClock.startOf(councilClock.today()));
        ritaDies();
        tell("before-there-was-one");
        takesUp(ed, Map.of("lastDay", councilClock.today().plusDays(1).toString()));
        clock.set(councilClock.startOf(councilClock.today().plusDays(2)).minusSeconds(1));
        tell("on-the-last-day");
        Told.awaitMessage(rita, "DELIVERED", 1);
        clock.advance(Duration.ofSeconds(1));
        tell("after-the-last-day");

        assertThat(Told.messages(rita).getList("items")).hasSize(1);
    }

    @Test
    void an_executor_without_an_account_of_their_own_has_said_nowhere_where_they_are_reached() {
        ritaDies();
        takesUp(Customer.stranger(), Map.of());

        tell("to-whom");

        assertThat(Told.messages(rita).getList("items")).isEmpty();
    }

    private void tell(String cause) {
        planMessage.plan(
                Occasion.of(
                        cause + rita.accountId(),
                        MessageKind.HIRE_ENDS,
                        rita.accountId(),
                        Map.of("vehicle", "AB12CDE", "lastDay", "1 December")),
                clock.instant());
    }

    private void ritaDies() {
        olu().header("If-Match", rita.etag())
                .body(Map.of("diedOn", "2026-11-01"))
                .put(rita.own("/death"))
                .then()
                .statusCode(200);
    }

    private void takesUp(Customer executor, Map<String, String> more) {
        Map<String, String> papers = new HashMap<>(more);
        papers.putAll(Map.of("basis", "EXECUTOR", "words", "Grant of probate seen."));
        String code = olu().body(papers)
                .post(rita.own("/representations"))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        executor.signedIn()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/v1/account-claims")
                .then()
                .statusCode(200);
    }

    private RequestSpecification olu() {
        return given().auth()
                .oauth2(Tokens.of("olu", Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .contentType("application/json");
    }
}
