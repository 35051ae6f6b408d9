package uk.kerbside.accounts.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.HelplineKey;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.testkit.Tokens;

/** What an agent of the helpline may do depends on how far the caller was verified. */
@EdgeTest
@Tag("H-1")
@Tag("X-1")
class WhoMayTest {
    static Stream<Arguments> guarded() {
        return Stream.of(
                Arguments.of("GET", "/v1/accounts/{accountId}", "", VerificationLevel.BASIC),
                Arguments.of(
                        "PUT",
                        "/v1/accounts/{accountId}/contact",
                        "{\"name\": \"Rita\", \"preferredChannel\": \"LETTER\"}",
                        VerificationLevel.FULL),
                Arguments.of(
                        "PUT", "/v1/accounts/{accountId}/property", "{\"uprn\": \"{uprn}\"}", VerificationLevel.FULL),
                Arguments.of(
                        "POST",
                        "/v1/accounts/{accountId}/residency-proofs",
                        "{\"method\": \"COUNCIL_TAX\", \"reference\": \"{reference}\"}",
                        VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/accounts/{accountId}/vehicles", "", VerificationLevel.BASIC),
                Arguments.of(
                        "POST", "/v1/accounts/{accountId}/vehicles", "{\"vrm\": \"AB12CDE\"}", VerificationLevel.BASIC),
                Arguments.of(
                        "PUT",
                        "/v1/accounts/{accountId}/vehicles/{vehicleId}/keeper",
                        "{\"keeper\": \"COMPANY_CAR\"}",
                        VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/accounts/{accountId}/entitlements", "", VerificationLevel.FULL),
                Arguments.of(
                        "POST",
                        "/v1/accounts/{accountId}/entitlements",
                        "{\"kind\": \"COUNCIL_STAFF\"}",
                        VerificationLevel.FULL),
                Arguments.of("GET", "/v1/charges", "", VerificationLevel.BASIC),
                Arguments.of("GET", "/v1/charges/{chargeId}", "", VerificationLevel.BASIC),
                Arguments.of(
                        "POST",
                        "/v1/payments",
                        "{\"chargeIds\": [\"{chargeId}\"], \"returnUrl\": \"http://localhost:3000/paid\"}",
                        VerificationLevel.BASIC));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("guarded")
    void an_agent_needs_a_call_pass_of_this_caller_that_is_high_enough(
            String method, String path, String body, VerificationLevel needed) {
        Council.Home home = Council.home();
        Customer rita = Customer.livingAt(home);
        String chargeId = Issuer.raises(rita);
        String vehicleId = rita.post(rita.own("/vehicles"), Map.of("vrm", "AB12CDF"))
                .then()
                .extract()
                .path("vehicle.vehicleId");
        String agent = "agent-" + UUID.randomUUID();
        String address = path.replace("{accountId}", rita.accountId())
                .replace("{chargeId}", chargeId)
                .replace("{vehicleId}", vehicleId);
        String filled = body.replace("{uprn}", home.uprn())
                .replace("{reference}", home.reference())
                .replace("{chargeId}", chargeId);
        String before = rita.etag();
        VerificationLevel tooLow = VerificationLevel.values()[needed.ordinal() - 1];

        assertProblem(send(agent(agent, rita), method, address, filled), 403, "VERIFICATION_TOO_LOW");
        assertProblem(
                send(agent(agent, rita).header("Kerbside-Call", pass(agent, rita, tooLow)), method, address, filled),
                403,
                "VERIFICATION_TOO_LOW");
        assertProblem(
                send(
                        agent(agent, rita).header("Kerbside-Call", pass("another", rita, VerificationLevel.FULL)),
                        method,
                        address,
                        filled),
                403,
                "CALL_PASS_INVALID");
        assertThat(rita.etag()).isEqualTo(before);

        RequestSpecification verified = agent(agent, rita)
                .header("Kerbside-Call", pass(agent, rita, needed))
                .header("If-Match", before);
        assertThat(send(verified, method, address, filled).statusCode()).isIn(200, 201);
    }

    @Test
    @Tag("X-2")
    void staff_who_name_one_account_do_not_reach_what_is_anothers() {
        Customer rita = Customer.withAccount();
        Customer other = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        RequestSpecification forOther = given().auth()
                .oauth2(Tokens.of("olu", Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", other.accountId());

        assertProblem(forOther.get("/v1/accounts/" + rita.accountId()), 404, "NOT_FOUND");
        assertProblem(forOther.get("/v1/charges/" + chargeId), 404, "NOT_FOUND");
    }

    private static RequestSpecification agent(String agent, Customer customer) {
        return given().auth()
                .oauth2(Tokens.of(agent, Roles.HELPLINE_AGENT))
                .header("Kerbside-Channel", "PHONE")
                .header("Kerbside-On-Behalf-Of", customer.accountId());
    }

    private static String pass(String agent, Customer customer, VerificationLevel level) {
        return HelplineKey.pass(agent, customer.accountId(), level);
    }

    private static Response send(RequestSpecification request, String method, String address, String body) {
        if (method.equals("GET")) {
            return request.get(address);
        }
        RequestSpecification full = request.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body);
        return method.equals("PUT") ? full.put(address) : full.post(address);
    }
}
