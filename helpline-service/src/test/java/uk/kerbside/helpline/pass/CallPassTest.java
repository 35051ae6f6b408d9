package uk.kerbside.helpline.pass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.CallPassVerifier;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** The verifier here is the one every service has; it fetches the public key from this service over HTTP. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-1")
class CallPassTest {
    private static final String KEYS = "/v1/call-pass-keys";

    @Inject
    CallPassVerifier verifier;

    @Inject
    SigningKeyStore store;

    @Inject
    MovableClock clock;

    private final Person agent = Person.agent();
    private final Customer customer = Customer.stranger();
    private String callId;
    private String passes;

    @BeforeEach
    void a_recognised_customer_calls() {
        AccountsService.works();
        AccountsService.knows(customer.phone(), customer.accountId());
        callId = agent.takesCall(customer.phone()).path("callId");
        passes = "/v1/calls/" + callId + "/passes";
    }

    @Test
    void a_pass_says_which_agent_is_in_which_call_about_whom_and_how_well_verified() {
        clock.set("2026-11-24T10:00:00Z");

        Response issued = agent.post(passes, Map.of());

        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(issued.<String>path("expiresAt")).isEqualTo("2026-11-24T10:10:00Z");
        CallPass pass = verifier.verify(issued.path("pass"));
        assertThat(pass)
                .isEqualTo(new CallPass(
                        callId,
                        agent.subject(),
                        customer.accountId(),
                        VerificationLevel.RECOGNISED,
                        Optional.empty(),
                        Instant.parse("2026-11-24T10:10:00Z")));
    }

    @Test
    void a_pass_is_good_for_ten_minutes_and_not_longer() {
        clock.set("2026-11-24T10:00:00Z");
        String token = agent.post(passes, Map.of()).path("pass");

        clock.set("2026-11-24T10:09:59Z");
        assertThat(verifier.verify(token).callId()).isEqualTo(callId);
        clock.set("2026-11-24T10:10:06Z");
        assertRefused(token);
    }

    @Test
    void a_pass_with_a_higher_level_written_into_it_is_refused() {
        String[] parts = agent.post(passes, Map.of()).<String>path("pass").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String higher = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("RECOGNISED", "FULL").getBytes(StandardCharsets.UTF_8));
        assertThat(claims).contains("\"RECOGNISED\"");

        assertRefused(parts[0] + "." + higher + "." + parts[2]);
    }

    @Test
    void a_pass_signed_with_a_key_of_somebody_else_is_refused() throws JoseException {
        String keyId = given().get(KEYS).path("keys[0].kid");
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload("{\"iss\":\"" + CallPass.ISSUER + "\",\"exp\":4102444800,\"call\":\"" + callId
                + "\",\"agent\":\"" + agent.subject() + "\",\"account\":\"A-1\",\"level\":\"FULL\"}");
        forged.setKey(SigningKey.generate("whatever").privateKey());
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        forged.setKeyIdHeaderValue(keyId);

        assertRefused(forged.getCompactSerialization());
    }

    @Test
    void the_public_key_is_open_to_everybody_and_holds_nothing_private() {
        Response keys = given().get(KEYS);

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.<List<?>>path("keys")).hasSize(1);
        assertThat(keys.<Map<String, String>>path("keys[0]"))
                .containsOnlyKeys("kty", "kid", "use", "alg", "crv", "x")
                .containsEntry("kty", "OKP")
                .containsEntry("crv", "Ed25519")
                .containsEntry("alg", "EdDSA")
                .containsEntry("use", "sig");
    }

    @Test
    void a_restart_and_a_second_instance_sign_with_the_same_key() {
        String published = given().get(KEYS).path("keys[0].kid");

        PassKeys afterRestart = new PassKeys(store);

        assertThat(afterRestart.current().keyId()).isEqualTo(published);
        assertThat(afterRestart.published()).isEqualTo(given().get(KEYS).path("keys[0]"));
    }

    @Test
    void a_key_shows_nothing_of_itself_in_logs() {
        assertThat(SigningKey.generate("k-1")).hasToString("signing key k-1");
    }

    @Test
    void nobody_gets_a_pass_for_a_caller_nobody_knows() {
        String unknown = agent.post("/v1/calls", Map.of()).path("callId");

        assertProblem(agent.post("/v1/calls/" + unknown + "/passes", Map.of()), 409, "CALLER_NOT_VERIFIED");
    }

    @Test
    void nobody_gets_a_pass_for_a_call_that_is_over() {
        agent.post("/v1/calls/" + callId + "/end", Map.of("outcome", "ANSWERED"));

        assertProblem(agent.post(passes, Map.of()), 409, "CALL_OVER");
    }

    @Test
    void the_same_request_twice_gets_the_same_pass() {
        String key = UUID.randomUUID().toString();

        String first = agent.request(key).post(passes).path("pass");
        clock.advance(Duration.ofMinutes(1));

        assertThat(agent.request(key).post(passes).<String>path("pass")).isEqualTo(first);
    }

    @Test
    void only_the_calls_own_agent_and_a_supervisor_get_a_pass_each_in_their_own_name() {
        assertProblem(given().post(passes), 401, "UNAUTHENTICATED");
        assertProblem(Person.with(Roles.CONTACT_CENTRE).request().post(passes), 403, "FORBIDDEN");
        assertProblem(Person.agent().request().post(passes), 404, "NOT_FOUND");
        Person supervisor = Person.supervisor();
        assertThat(verifier.verify(supervisor.request().post(passes).path("pass"))
                        .agent())
                .isEqualTo(supervisor.subject());
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CommonProblem.CALL_PASS_INVALID));
    }
}
