package uk.kerbside.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.visitor.Problems.assertProblem;
import static uk.kerbside.visitor.Visitor.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** Which roles may call an endpoint, and what staff bring besides. */
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
        VisitedHome home = new VisitedHome();
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
        assertThat(home.visitsAndBooks()).isEqualTo(home.before());

        RequestSpecification verified = agent(agent, home)
                .header("Kerbside-Call", home.pass(agent, needed))
                .header("If-Match", home.visit().header("ETag"));
        assertThat(send(verified, method, address, body).statusCode()).isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.CONTACT_CENTRE})
    @Tag("X-2")
    void staff_do_for_a_customer_whatever_the_customer_can_do(String role) {
        VisitedHome home = new VisitedHome();
        String token = Tokens.of("olu", role);

        everyEndpoint().forEach(endpoint -> {
            RequestSpecification request =
                    home.onBehalf(token).header("If-Match", home.visit().header("ETag"));
            Object[] call = endpoint.get();
            assertThat(send(request, (String) call[0], home.addressOf((String) call[1]), (String) call[2])
                            .statusCode())
                    .as(call[0] + " " + call[1])
                    .isIn(200, 201);
        });

        String visitId = home.visit().path("visitId");
        assertThat(Topics.awaitEvent(VisitEnded.class, visitId).by()).isEqualTo(VisitEndedBy.STAFF);
    }

    @Test
    void staff_name_the_account_they_act_for() {
        VisitedHome home = new VisitedHome();
        String token = Tokens.of("olu", Roles.PERMIT_OFFICER);

        assertProblem(send(given().auth().oauth2(token), "GET", "/v1/allowance", ""), 400, "ON_BEHALF_OF_MISSING");
        assertProblem(send(given().auth().oauth2(token), "POST", "/v1/visits", VISIT), 400, "ON_BEHALF_OF_MISSING");
        assertProblem(
                send(
                        given().auth()
                                .oauth2(token)
                                .header("If-Match", home.visit().header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                400,
                "ON_BEHALF_OF_MISSING");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before());
    }

    private static RequestSpecification agent(String subject, VisitedHome home) {
        return home.onBehalf(Tokens.of(subject, Roles.HELPLINE_AGENT));
    }
}
