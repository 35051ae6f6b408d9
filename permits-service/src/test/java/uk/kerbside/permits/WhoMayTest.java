package uk.kerbside.permits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.permits.dispensation.Dispensing;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.HelplineKey;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What endpoints have in common for nobody and wrong roles is checked for every one of them from the document. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = HelplineKey.class, scope = TestResourceScope.GLOBAL)
@Tag("X-1")
class WhoMayTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    static Stream<Arguments> everyEndpointOfCustomers() {
        return Stream.of(
                Arguments.of("POST", "/v1/quotes", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/applications", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/applications", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/applications/{applicationId}", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/applications/{applicationId}/evidence", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/applications/{applicationId}/history", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/applications/{applicationId}/submission", VerificationLevel.FULL),
                Arguments.of("POST", "/v1/applications/{applicationId}/withdrawal", VerificationLevel.FULL),
                Arguments.of("GET", "/v1/permits", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/permits/{number}", VerificationLevel.BASIC),
                Arguments.of("POST", "/v1/permits/{number}/surrender", VerificationLevel.FULL));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyEndpointOfCustomers")
    @Tag("H-1")
    void a_helpline_agent_needs_a_call_pass_of_this_caller_that_is_high_enough(
            String method, String path, VerificationLevel needed) {
        Household home = new Household();
        String agent = "agent-" + UUID.randomUUID();
        VerificationLevel tooLow = VerificationLevel.values()[needed.ordinal() - 1];

        assertProblem(home.send(home.agent(agent), method, path), 403, "VERIFICATION_TOO_LOW");
        assertProblem(
                home.send(home.agent(agent).header("Kerbside-Call", home.pass(agent, tooLow)), method, path),
                403,
                "VERIFICATION_TOO_LOW");
        assertProblem(
                home.send(
                        home.agent(agent).header("Kerbside-Call", home.pass("another", VerificationLevel.FULL)),
                        method,
                        path),
                403,
                "CALL_PASS_INVALID");
        assertThat(home.everything()).isEqualTo(home.before);

        assertThat(home.send(home.agent(agent).header("Kerbside-Call", home.pass(agent, needed)), method, path)
                        .statusCode())
                .isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.CONTACT_CENTRE})
    @Tag("X-2")
    void staff_do_for_a_customer_whatever_the_customer_can_do(String role) {
        everyEndpointOfCustomers().forEach(endpoint -> {
            Household home = new Household();
            Object[] call = endpoint.get();
            assertThat(home.send(home.staff(role), (String) call[0], (String) call[1])
                            .statusCode())
                    .as(call[0] + " " + call[1])
                    .isIn(200, 201);
        });
    }

    @Test
    void staff_name_the_account_they_act_for() {
        Household home = new Household();
        for (String path : List.of(
                "/v1/quotes",
                "/v1/applications",
                "/v1/applications/{applicationId}/submission",
                "/v1/applications/{applicationId}/withdrawal",
                "/v1/applications/{applicationId}/evidence-answer",
                "/v1/applications/{applicationId}/resubmission",
                "/v1/permits/{number}/surrender")) {
            RequestSpecification nameless = given().auth().oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER));
            assertProblem(home.send(nameless, "POST", path), 400, "ON_BEHALF_OF_MISSING");
        }
        assertThat(home.everything()).isEqualTo(home.before);
    }

    @Test
    void staff_who_name_one_account_do_not_reach_what_is_anothers() {
        Household home = new Household();
        Household other = new Household();

        everyEndpointOfCustomers()
                .map(Arguments::get)
                .filter(call -> ((String) call[1]).contains("{"))
                .forEach(call -> assertProblem(
                        home.send(other.staff(Roles.PERMIT_OFFICER), (String) call[0], (String) call[1]),
                        404,
                        "NOT_FOUND"));

        assertThat(home.everything()).isEqualTo(home.before);
    }

    @Test
    void a_trusted_person_needs_to_be_trusted_with_permits() {
        Household home = new Household();
        String forPermits = home.trust("permits");
        String forVisits = home.trust("visits");

        for (String path : List.of(
                "/v1/applications",
                "/v1/applications/{applicationId}/submission",
                "/v1/applications/{applicationId}/withdrawal",
                "/v1/applications/{applicationId}/evidence-answer",
                "/v1/applications/{applicationId}/resubmission",
                "/v1/permits/{number}/surrender")) {
            assertProblem(home.send(home.member(forVisits), "POST", path), 403, "SCOPE_MISSING");
        }
        assertThat(home.everything()).isEqualTo(home.before);
        assertThat(home.send(home.member(forPermits), "POST", "/v1/applications")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_trusted_person_sees_permits_only_when_trusted_with_them() {
        Household home = new Household();
        String forPermits = home.trust("permits");
        String forVisits = home.trust("visits");

        for (String list : List.of("/v1/permits", "/v1/applications", "/v1/sponsorships", "/v1/sponsor-quotas")) {
            assertProblem(home.send(home.member(forVisits), "GET", list), 403, "SCOPE_MISSING");
        }
        assertProblem(home.send(home.member(forVisits), "POST", "/v1/quotes"), 403, "SCOPE_MISSING");
        for (String single : List.of(
                "/v1/dispensations/"
                        + Dispensing.asked(home.rita, "RO5", Map.of()).path("reference"),
                "/v1/permits/{number}",
                "/v1/permits/{number}/history",
                "/v1/permits/{number}/reminders",
                "/v1/permits/{number}/renewal",
                "/v1/applications/{applicationId}",
                "/v1/applications/{applicationId}/evidence",
                "/v1/applications/{applicationId}/history")) {
            assertProblem(home.send(home.member(forVisits), "GET", single), 404, "NOT_FOUND");
            assertThat(home.send(home.member(forPermits), "GET", single).statusCode())
                    .as(single)
                    .isEqualTo(200);
        }
        assertProblem(
                home.send(home.member(forVisits), "POST", "/v1/permits/{number}/refund-quotes"), 404, "NOT_FOUND");
    }

    @Test
    void a_login_without_an_account_hears_that() {
        String nobody = Tokens.customer("nobody-" + UUID.randomUUID());

        for (String path : List.of("/v1/applications", "/v1/permits")) {
            assertProblem(given().auth().oauth2(nobody).get(path), 409, "NO_ACCOUNT");
        }
    }

    @Test
    void a_customer_decides_nothing_and_sees_no_queue() {
        Household home = new Household();
        String token = Tokens.customer(home.rita.subject());

        assertProblem(given().auth().oauth2(token).get("/v1/application-reviews"), 403, "FORBIDDEN");
        for (String decision : List.of("approval", "refusal", "evidence-request", "appeal-decision")) {
            assertProblem(
                    home.send(given().auth().oauth2(token), "POST", "/v1/applications/{applicationId}/" + decision),
                    403,
                    "FORBIDDEN");
        }
        assertThat(home.everything()).isEqualTo(home.before);
    }

    /** A resident with a draft and a permit. */
    private static final class Household {
        private final Person rita =
                Person.residentOf("RO5").onSchoolStreet("S1").published();
        private final Submitted permit = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        private final String draft = Applying.draft(rita, wish("RESIDENT", rita))
                .statusCode(201)
                .extract()
                .path("applicationId");
        private final String permitTag =
                Applying.permit(rita, permit.number()).extract().header("ETag");
        private final String draftTag = application(rita, draft).extract().header("ETag");
        private final String before = everything();
        private AccountPublished told = rita.account();

        private String everything() {
            return rita.request().get("/v1/applications").asString()
                    + rita.request().get("/v1/permits").asString();
        }

        private String pass(String agent, VerificationLevel level) {
            return HelplineKey.pass(agent, rita.accountId(), level);
        }

        private RequestSpecification agent(String subject) {
            return onBehalf(Tokens.of(subject, Roles.HELPLINE_AGENT));
        }

        private RequestSpecification staff(String role) {
            return onBehalf(Tokens.of("olga", role));
        }

        private RequestSpecification onBehalf(String token) {
            return given().auth().oauth2(token).header("Kerbside-On-Behalf-Of", rita.accountId());
        }

        /** Trusts somebody with one thing; their login. */
        private String trust(String scope) {
            String login = "trusted-" + UUID.randomUUID();
            List<AccountPublished.Member> members = Stream.concat(
                            told.members().stream(),
                            Stream.of(new AccountPublished.Member(
                                    login, MemberRole.TRUSTED, List.of(scope), Optional.empty())))
                    .toList();
            told = new AccountPublished(
                    new Revision(1, told.revision().n() + 1),
                    told.accountId(),
                    told.kind(),
                    told.status(),
                    members,
                    told.property(),
                    told.residency(),
                    told.entitlements(),
                    told.vehicles());
            Topics.publish(told, told.accountId());
            return login;
        }

        private RequestSpecification member(String login) {
            return given().auth()
                    .oauth2(Tokens.customer(login))
                    .header(Seen.HEADER, Seen.header("accounts", told.accountId(), told.revision()));
        }

        private Response send(RequestSpecification request, String method, String path) {
            String address = path.replace("{applicationId}", draft).replace("{number}", permit.number());
            if (method.equals("GET")) {
                return request.get(address);
            }
            boolean asksForPermit = path.equals("/v1/quotes") || path.equals("/v1/applications");
            Object body = asksForPermit ? wish("RESIDENT", rita) : Map.of();
            return request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", path.contains("permits") ? permitTag : draftTag)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(address);
        }
    }
}
