package uk.kerbside.permits.apds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** The published standard, and a machine that reads what is to be by it. */
final class Standard {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Standard() {}

    static RequestSpecification machine() {
        return given().auth().oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING));
    }

    static JsonNode read(Response response) throws IOException {
        response.then().statusCode(200);
        return JSON.readTree(response.asByteArray());
    }

    static JsonNode named(List<JsonNode> all, String id) {
        return all.stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All pages. */
    static List<JsonNode> all(String path, Map<String, String> query) throws IOException {
        Map<String, String> asked = new HashMap<>(query);
        List<JsonNode> items = new ArrayList<>();
        while (true) {
            JsonNode page = read(machine().queryParams(asked).get(path));
            page.path("items").forEach(items::add);
            if (!page.has("next")) {
                return items;
            }
            asked.put("cursor", page.path("next").asText());
        }
    }

    static void assertIs(String className, JsonNode json) {
        JsonSchema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:apds-4.0.schema.json#/$defs/" + className));
        assertThat(schema.validate(json)).as("%s", json).isEmpty();
    }
}
