package uk.kerbside.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.visitor.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = HelplineKey.class, scope = TestResourceScope.GLOBAL)
@Tag("X-1")
class WhoMayTest {
    private static final String BOOK = "{\"books\": 1}";
    private static final String VISIT = "{\"vrm\": \"AB12CDE\", \"units\": 1}";
    private static final List<String> MAY_NOT = List.of(
            Roles.ENFORCEMENT_OFFICER,
            Roles.ENFORCEMENT_SUPERVISOR,
            Roles.FINANCE,
            Roles.DATA_PROTECTION,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR,
            Roles.CRM,
            Roles.NOTICE_PROCESSING,
            Roles.PARKING_OPERATOR,
            Roles.MESSAGING_GATEWAY,
            Roles.SUITE_SERVICE);

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set("2026-11-24T10:00:00Z");
    }

    static Stream<Arguments> everyEndpoint() {
        return Stream.of(
                Arguments.of("GET", "/v1/allowance", "", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/books", "", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/book-purchases", BOOK, VerificationLevel.FULL),
                Arguments.of("GET", "/v1/book-purchases", "", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/book-purchases/{purchaseId}", "", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/visits", VISIT, VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/visits", "", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/visits/{visitId}", "", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/visits/{visitId}/end", "{}", VerificationLevel.BASIC));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyEndpoint")
    void nobody_gets_in_without_a_token_that_is_good(String method, String path, String body) {
        String address = path.replaceAll("\\{.*}", "X-1");

        assertProblem(send(given(), method, address, body), 401, "UNAUTHENTICATED");
        for (String token : List.of(
                Tokens.expired("rita", Roles.CUSTOMER),
                Tokens.forged("rita", Roles.CUSTOMER),
                Tokens.unsigned("rita", Roles.CUSTOMER))) {
            assertProblem(send(given().auth().oauth2(token), method, address, body), 401, "UNAUTHENTICATED");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyEndpoint")
    void roles_that_do_not_act_for_customers_are_refused(String method, String path, String body) {
        String address = path.replaceAll("\\{.*}", "X-1");

        for (String role : MAY_NOT) {
            assertProblem(send(given().auth().oauth2(Tokens.of("olu", role)), method, address, body), 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyEndpoint")
    @Tag("H-1")
    void a_helpline_agent_needs_a_call_pass_of_this_caller_that_is_high_enough(
            String method, String path, String body, VerificationLevel needed) {
        Household home = new Household();
        String agent = "agent-" + UUID.randomUUID();
        String address = home.addressOf(path);
        VerificationLevel tooLow = VerificationLevel.values()[needed.ordinal() - 1];

        assertProblem(send(agent(agent, home), method, address, body), 403, "VERIFICATION_TOO_LOW");
        assertProblem(
                send(agent(agent, home).header("Kerbside-Call", home.pass(agent, tooLow)), method, address, body),
                403,
                "VERIFICATION_TOO_LOW");
        assertProblem(
                send(
                        agent(agent, home).header("Kerbside-Call", home.pass("another", VerificationLevel.FULL)),
                        method,
                        address,
                        body),
                403,
                "CALL_PASS_INVALID");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before);

        RequestSpecification verified = agent(agent, home)
                .header("Kerbside-Call", home.pass(agent, needed))
                .header("If-Match", home.visit.header("ETag"));
        assertThat(send(verified, method, address, body).statusCode()).isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.CONTACT_CENTRE})
    @Tag("X-2")
    void staff_do_for_a_customer_whatever_the_customer_can_do(String role) {
        Household home = new Household();
        String token = Tokens.of("olu", role);

        everyEndpoint().forEach(endpoint -> {
            RequestSpecification request = onBehalf(token, home).header("If-Match", home.visit.header("ETag"));
            Object[] call = endpoint.get();
            assertThat(send(request, (String) call[0], home.addressOf((String) call[1]), (String) call[2])
                            .statusCode())
                    .as(call[0] + " " + call[1])
                    .isIn(200, 201);
        });

        String visitId = home.visit.path("visitId");
        assertThat(Topics.awaitEvent(VisitEnded.class, visitId).by()).isEqualTo(VisitEndedBy.STAFF);
    }

    @Test
    void staff_name_the_account_they_act_for() {
        Household home = new Household();
        String token = Tokens.of("olu", Roles.PERMIT_OFFICER);

        assertProblem(send(given().auth().oauth2(token), "GET", "/v1/allowance", ""), 400, "ON_BEHALF_OF_MISSING");
        assertProblem(send(given().auth().oauth2(token), "POST", "/v1/visits", VISIT), 400, "ON_BEHALF_OF_MISSING");
        assertProblem(
                send(
                        given().auth().oauth2(token).header("If-Match", home.visit.header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                400,
                "ON_BEHALF_OF_MISSING");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before);
    }

    @Test
    void staff_who_name_one_account_do_not_reach_what_is_anothers() {
        Household home = new Household();
        Household other = new Household();
        String token = Tokens.of("olu", Roles.PERMIT_OFFICER);

        assertProblem(
                send(onBehalf(token, other), "GET", home.addressOf("/v1/visits/{visitId}"), ""), 404, "NOT_FOUND");
        assertProblem(
                send(onBehalf(token, other), "GET", home.addressOf("/v1/book-purchases/{purchaseId}"), ""),
                404,
                "NOT_FOUND");
        assertProblem(
                send(
                        onBehalf(token, other).header("If-Match", home.visit.header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                404,
                "NOT_FOUND");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before);
    }

    @Test
    void what_is_somebody_elses_is_not_there_for_a_customer() {
        Household home = new Household();
        String stranger = Resident.in(Council.ALWAYS).token();
        String housemate = home.resident.housemate().token();

        for (String token : List.of(stranger, housemate)) {
            assertProblem(
                    send(given().auth().oauth2(token), "GET", home.addressOf("/v1/visits/{visitId}"), ""),
                    404,
                    "NOT_FOUND");
            assertProblem(
                    send(given().auth().oauth2(token), "GET", home.addressOf("/v1/book-purchases/{purchaseId}"), ""),
                    404,
                    "NOT_FOUND");
            assertProblem(
                    send(
                            given().auth().oauth2(token).header("If-Match", home.visit.header("ETag")),
                            "POST",
                            home.addressOf("/v1/visits/{visitId}/end"),
                            "{}"),
                    404,
                    "NOT_FOUND");
            assertThat(send(given().auth().oauth2(token), "GET", "/v1/visits", "")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertThat(send(given().auth().oauth2(token), "GET", "/v1/book-purchases", "")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
        for (String method : List.of("GET", "POST")) {
            String path = method.equals("GET") ? "/v1/allowance" : "/v1/visits";
            assertProblem(
                    send(
                            given().auth().oauth2(stranger).header("Kerbside-On-Behalf-Of", home.resident.accountId()),
                            method,
                            path,
                            method.equals("GET") ? "" : VISIT),
                    404,
                    "NOT_FOUND");
        }
        assertThat(home.visitsAndBooks()).isEqualTo(home.before);
    }

    @Test
    void a_login_without_an_account_hears_that() {
        Council.open();
        String nobody = Tokens.customer("nobody-" + UUID.randomUUID());

        assertProblem(send(given().auth().oauth2(nobody), "GET", "/v1/allowance", ""), 409, "NO_ACCOUNT");
        assertProblem(send(given().auth().oauth2(nobody), "POST", "/v1/visits", VISIT), 409, "NO_ACCOUNT");
        assertProblem(send(given().auth().oauth2(nobody), "POST", "/v1/book-purchases", BOOK), 409, "NO_ACCOUNT");
    }

    @Test
    void a_member_of_two_accounts_chooses_one() {
        Household home = new Household();
        Resident second = home.resident.secondAccount(Council.WORKDAYS);
        String token = second.token();

        assertProblem(send(given().auth().oauth2(token), "GET", "/v1/allowance", ""), 409, "ACCOUNT_NOT_CHOSEN");
        assertThat(send(onBehalf(token, home), "GET", "/v1/allowance", "").<String>path("zone"))
                .isEqualTo("RO5");
        // The account chosen is the one that is changed, not whichever is reached as well.
        assertProblem(
                send(
                        given().auth()
                                .oauth2(token)
                                .header("Kerbside-On-Behalf-Of", second.accountId())
                                .header("If-Match", home.visit.header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                404,
                "NOT_FOUND");
    }

    @Test
    @Tag("V-5")
    void a_trusted_person_does_what_they_were_trusted_with() {
        Household home = new Household();
        String forVisits = home.resident.trustedPerson("visits");
        String forNothing = home.resident.trustedPerson("permits");

        assertProblem(send(given().auth().oauth2(forNothing), "POST", "/v1/visits", VISIT), 403, "SCOPE_MISSING");
        assertProblem(
                send(given().auth().oauth2(forNothing), "POST", "/v1/book-purchases", BOOK), 403, "SCOPE_MISSING");
        assertProblem(
                send(
                        given().auth().oauth2(forNothing).header("If-Match", home.visit.header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                403,
                "SCOPE_MISSING");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before);
        assertThat(forVisits).isNotEqualTo(forNothing);
    }

    @Test
    @Tag("V-5")
    void a_person_trusted_with_visits_starts_one_and_buys_nothing() {
        Household home = new Household();
        String forVisits = home.resident.trustedPerson("visits");

        assertThat(send(
                                given().auth().oauth2(forVisits),
                                "POST",
                                "/v1/visits",
                                "{\"vrm\": \"" + Visitor.newMark() + "\", \"units\": 1}")
                        .statusCode())
                .isEqualTo(201);
        assertProblem(send(given().auth().oauth2(forVisits), "POST", "/v1/book-purchases", BOOK), 403, "SCOPE_MISSING");
    }

    /** A resident with a book, and a visit of a mark of its own under way. */
    private static final class Household {
        private final Resident resident = Resident.in(Council.ALWAYS);
        private final Response purchase = Visitor.buy(resident, 1);
        private final Response visit = Visitor.start(resident, Visitor.newMark(), 1);
        private final String before = visitsAndBooks();

        private String visitsAndBooks() {
            return Visitor.reading(resident.token()).get("/v1/visits").asString()
                    + Visitor.reading(resident.token())
                            .get("/v1/book-purchases")
                            .asString();
        }

        private String addressOf(String path) {
            return path.replace("{visitId}", visit.<String>path("visitId"))
                    .replace("{purchaseId}", purchase.<String>path("purchaseId"));
        }

        private String pass(String agent, VerificationLevel level) {
            return HelplineKey.pass(agent, resident.accountId(), level);
        }
    }

    private static RequestSpecification agent(String subject, Household home) {
        return onBehalf(Tokens.of(subject, Roles.HELPLINE_AGENT), home);
    }

    private static RequestSpecification onBehalf(String token, Household home) {
        return given().auth().oauth2(token).header("Kerbside-On-Behalf-Of", home.resident.accountId());
    }

    private static Response send(RequestSpecification request, String method, String address, String body) {
        if (method.equals("GET")) {
            return request.get(address);
        }
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body.replace("AB12CDE", Visitor.newMark()))
                .request(method, address);
    }
}
