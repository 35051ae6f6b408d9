package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** What a permit supervisor does with the catalogue, over HTTP. */
public final class Supervising {
    private Supervising() {}

    /** A code no other type has. */
    public static String newCode() {
        return "T_" + Person.newMark();
    }

    /** A type of the council as a new one: another code, no other names. */
    public static ObjectNode copyOf(String type, String code, String effectiveFrom) {
        ObjectNode copy = Catalogue.json(type);
        copy.put("code", code);
        copy.putArray("aliases");
        Catalogue.version(copy).put("effectiveFrom", effectiveFrom);
        return copy;
    }

    /** The rules of a type's only version as they are proposed. */
    public static ObjectNode rulesOf(ObjectNode type, String effectiveFrom) {
        ObjectNode rules = Catalogue.version(type).deepCopy();
        rules.remove("version");
        return rules.put("effectiveFrom", effectiveFrom);
    }

    public static Response create(Object type) {
        return request().body(type.toString()).post("/v1/permit-types");
    }

    /** A change to a type as it is now. */
    public static Response post(String code, String step, Object body) {
        return current(code).body(body.toString()).post("/v1/permit-types/" + code + "/" + step);
    }

    public static Response put(String code, String step) {
        return current(code).put("/v1/permit-types/" + code + "/" + step);
    }

    public static Response delete(String code, String step) {
        return current(code).delete("/v1/permit-types/" + code + "/" + step);
    }

    private static RequestSpecification current(String code) {
        return request().header("If-Match", get("/v1/permit-types/" + code).header("ETag"));
    }

    public static Response get(String path) {
        return request().get(path);
    }

    public static RequestSpecification request() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.PERMIT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
