package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** Looking into the audit of reads, as an auditor does. */
public final class ReadAuditSearch {
    private ReadAuditSearch() {}

    /** What somebody looked at, the newest first. */
    public static Response by(String reader) {
        return given().auth()
                .oauth2(Tokens.of("arthur", Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .body(Map.of("reader", reader))
                .post("/v1/read-audit-searches");
    }
}
