package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** Who looks up what the council's people were shown. */
public final class Auditor {
    private Auditor() {}

    public static Response searchReads(Map<String, ?> wanted) {
        return given().auth()
                .oauth2(Tokens.of("auditor", Roles.AUDITOR))
                .contentType("application/json")
                .body(wanted)
                .post("/v1/read-audit-searches");
    }
}
