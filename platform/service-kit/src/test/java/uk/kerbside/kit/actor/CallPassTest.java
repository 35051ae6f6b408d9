package uk.kerbside.kit.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitTokens;

/** A helpline agent gets as far as the caller was verified. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class CallPassTest {
    private static final String AGENT = "hanna";
    private static final String ACCOUNT = "A-7";

    @Inject
    KitAccounts accounts;

    @Inject
    KitClock clock;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private static Instant inTenMinutes() {
        return InstantSource.system().instant().plus(Duration.ofMinutes(10));
    }

    private static ValidatableResponse withPass(String pass) {
        return withPass(pass, ACCOUNT);
    }

    private static ValidatableResponse withPass(String pass, String account) {
        return given().auth()
                .oauth2(KitTokens.of(AGENT, Roles.HELPLINE_AGENT))
                .header("Kerbside-On-Behalf-Of", account)
                .header("Kerbside-Call", pass)
                .post("/v1/things/sensitive")
                .then();
    }

    private static String pass(VerificationLevel level) {
        return KitTokens.callPass(AGENT, ACCOUNT, level, inTenMinutes());
    }

    private static void isRefused(ValidatableResponse answer, String code) {
        answer.statusCode(403).body("code", equalTo(code));
    }

    @ParameterizedTest
    @EnumSource(
            value = VerificationLevel.class,
            names = {"BASIC", "FULL"})
    void a_caller_verified_far_enough_is_served(VerificationLevel level) {
        withPass(pass(level)).statusCode(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = VerificationLevel.class,
            names = {"NONE", "RECOGNISED"})
    void a_caller_not_verified_far_enough_is_not(VerificationLevel level) {
        isRefused(withPass(pass(level)), "VERIFICATION_TOO_LOW");
    }

    @Test
    void an_agent_without_a_pass_is_asked_for_one() {
        isRefused(
                given().auth()
                        .oauth2(KitTokens.of(AGENT, Roles.HELPLINE_AGENT))
                        .header("Kerbside-On-Behalf-Of", ACCOUNT)
                        .post("/v1/things/sensitive")
                        .then(),
                "VERIFICATION_TOO_LOW");
    }

    @Test
    void a_customer_needs_no_pass() {
        String rita = "rita-" + UUID.randomUUID();
        accounts.known(KitAccounts.owner(rita));

        given().auth()
                .oauth2(KitTokens.of(rita, Roles.CUSTOMER))
                .post("/v1/things/sensitive")
                .then()
                .statusCode(204);
    }

    @Test
    void a_pass_serves_one_agent_and_one_account() {
        isRefused(
                withPass(KitTokens.callPass("another agent", ACCOUNT, VerificationLevel.FULL, inTenMinutes())),
                "CALL_PASS_INVALID");
        isRefused(
                withPass(KitTokens.callPass(AGENT, "A-8", VerificationLevel.FULL, inTenMinutes())),
                "CALL_PASS_INVALID");
    }

    @Test
    void a_pass_expires() {
        String pass = pass(VerificationLevel.FULL);
        withPass(pass).statusCode(204);

        clock.advance(Duration.ofMinutes(11));

        isRefused(withPass(pass), "CALL_PASS_INVALID");
    }

    @Test
    void a_pass_of_the_holder_is_worth_nothing_from_when_their_death_is_known_and_the_executors_is() {
        String account = accounts.known(
                KitAccounts.owner("rita-" + UUID.randomUUID()), KitAccounts.acting(LegalBasis.DEPUTYSHIP));
        String holders = passBy(account, Optional.empty());
        String deputys = passBy(account, Optional.of(LegalBasis.DEPUTYSHIP));
        String executors = passBy(account, Optional.of(LegalBasis.EXECUTOR));
        withPass(holders, account).statusCode(204);
        withPass(deputys, account).statusCode(204);
        isRefused(withPass(executors, account), "CALL_PASS_INVALID");

        accounts.dies(account, 2, KitAccounts.acting(LegalBasis.EXECUTOR));

        isRefused(withPass(holders, account), "CALL_PASS_INVALID");
        isRefused(withPass(deputys, account), "CALL_PASS_INVALID");
        withPass(executors, account).statusCode(204);
    }

    private static String passBy(String account, Optional<LegalBasis> actsBy) {
        return KitTokens.callPass(AGENT, account, VerificationLevel.FULL, actsBy, inTenMinutes());
    }

    @Test
    void a_forged_pass_is_refused() {
        String[] parts = pass(VerificationLevel.RECOGNISED).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String raised = base64(claims.replace("RECOGNISED", "FULL"));

        isRefused(withPass(parts[0] + "." + raised + "." + parts[2]), "CALL_PASS_INVALID");
        isRefused(withPass(base64("{\"alg\":\"none\"}") + "." + raised + "."), "CALL_PASS_INVALID");
        isRefused(withPass("no pass at all"), "CALL_PASS_INVALID");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
