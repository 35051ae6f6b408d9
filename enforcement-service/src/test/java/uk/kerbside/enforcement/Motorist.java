package uk.kerbside.enforcement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** A customer with an account: what accounts tells of it, and what the customer asks. */
public final class Motorist {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String subject = "rita-" + UUID.randomUUID();
    private final String accountId = "A-" + UUID.randomUUID();

    /** One whose account has this vehicle, and is known here. */
    public static Motorist with(String vrm) {
        Motorist motorist = new Motorist();
        Topics.publish(motorist.published(vrm), motorist.accountId);
        Awaitility.await("the account is known")
                .atMost(PATIENCE)
                .until(() -> motorist.send(Handheld.question(vrm)).statusCode() != 409);
        return motorist;
    }

    private AccountPublished published(String vrm) {
        return new AccountPublished(
                new Revision(1, 1),
                accountId,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(new AccountPublished.Member(subject, MemberRole.OWNER, List.of(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new AccountPublished.Vehicle(
                        "V-1", vrm, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty(), Optional.empty())));
    }

    public String accountId() {
        return accountId;
    }

    public String subject() {
        return subject;
    }

    public Response send(Map<String, ?> question) {
        return given().auth()
                .oauth2(Tokens.customer(subject))
                .contentType(ContentType.JSON)
                .body(question)
                .post("/v1/my-cover");
    }

    public ValidatableResponse ask(Map<String, ?> question) {
        return send(question).then();
    }

    public Response get(String path) {
        return given().auth().oauth2(Tokens.customer(subject)).get("/v1/my-cover/" + path);
    }
}
