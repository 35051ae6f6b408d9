package uk.kerbside.kit.seen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** Who has just changed their account elsewhere is not told here that it does not exist. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class SeenTest {
    @Inject
    KitAccounts accounts;

    private static Response ask(String subject, String seen) {
        return given().auth()
                .oauth2(KitTokens.of(subject, Roles.CUSTOMER))
                .header(Seen.HEADER, seen)
                .get("/v1/things/actor");
    }

    private static String seen(String account, long n) {
        return Seen.header("accounts", account, new Revision(1, n));
    }

    @Test
    void a_request_waits_for_the_account_its_client_has_seen() throws Exception {
        String rita = "rita-" + UUID.randomUUID();
        String account = KitAccounts.newId();

        CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> ask(rita, seen(account, 1)));
        accounts.tell(account, 1, KitAccounts.owner(rita));

        asked.get(10, TimeUnit.SECONDS).then().statusCode(200).body("accountId", equalTo(account));
    }

    @Test
    void what_has_arrived_is_not_waited_for() {
        String rita = "rita-" + UUID.randomUUID();
        String account = accounts.known(KitAccounts.owner(rita));

        ask(rita, seen(account, 1)).then().statusCode(200).body("accountId", equalTo(account));
    }

    @Test
    void after_two_seconds_the_answer_is_not_yet_rather_than_no_such_account() {
        String rita = "rita-" + UUID.randomUUID();
        String account = accounts.known(KitAccounts.owner(rita));
        long began = System.nanoTime();

        ask(rita, seen(account, 2))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("ACCOUNT_CATCHING_UP"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void revisions_of_other_services_are_none_of_this_ones_business() {
        String rita = "rita-" + UUID.randomUUID();
        accounts.known(KitAccounts.owner(rita));

        ask(rita, "permits;P-1;1.7").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "accounts;A-1",
                "accounts;A-1;1",
                "accounts;A-1;1.2.3",
                "accounts;A-1;-1.2",
                "accounts;A-1;1.9999999999999999",
                "accounts;A 1;1.2",
                "accounts;A-1;1.2;more"
            })
    void a_header_no_service_ever_answered_is_refused(String header) {
        ask("rita", header)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_HEADER"))
                .body("errors[0].pointer", equalTo("/Kerbside-Seen"));
    }
}
