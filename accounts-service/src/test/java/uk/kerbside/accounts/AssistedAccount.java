package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.testkit.Tokens;

/** An account another service brought, of somebody who has no login yet. */
public final class AssistedAccount {
    private AssistedAccount() {}

    /** The id of a new one. */
    public static String brought() {
        return given().auth()
                .oauth2(Tokens.service("permits-service"))
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "reference", "paper:" + UUID.randomUUID(), "kind", "PERSON", "name", "Paula Paper"))))
                .post("/v1/assisted-accounts")
                .path("items[0].accountId");
    }

    /** Whoever has this token asks for a code for the letter to its holder. */
    public static Response giveCode(String token, String accountId) {
        return given().auth()
                .oauth2(token)
                .header("Kerbside-On-Behalf-Of", accountId)
                .contentType("application/json")
                .post("/v1/accounts/" + accountId + "/claim-codes");
    }
}
