package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The OpenAPI document of a service, as far as these checks read it. Immutable. */
public final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REFERENCE = "$ref";

    private final JsonNode root;
    private final Predicate<ApiOperation> chosen;

    private ApiDocument(JsonNode root, Predicate<ApiOperation> chosen) {
        this.root = root;
        this.chosen = chosen;
    }

    /** What the service under test says about itself; to be called within a {@code @QuarkusTest}. */
    public static ApiDocument served() {
        return of(RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Reads a document in JSON. Where it is served says nothing about the service, and is left out. */
    public static ApiDocument of(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            ((ObjectNode) root).remove("servers");
            return new ApiDocument(root, operation -> true);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no OpenAPI document in JSON", e);
        }
    }

    /** The same document seen through some operations only. */
    ApiDocument only(String... operationIds) {
        return new ApiDocument(root, operation -> List.of(operationIds).contains(operation.id()));
    }

    /** All operations, in the order of the document. */
    List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(item -> item.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> new ApiOperation(
                        this, operation.getKey().toUpperCase(Locale.ROOT), item.getKey(), operation.getValue()))
                .filter(chosen)
                .forEach(operations::add));
        return operations;
    }

    /** What a reference stands for; what stands beside a reference adds to it. */
    JsonNode resolve(JsonNode node) {
        if (!node.has(REFERENCE)) {
            return node;
        }
        JsonNode target = root.at(node.get(REFERENCE).asText().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalStateException(
                    "The document refers to " + node.get(REFERENCE) + ", which it does not have");
        }
        ObjectNode whole = resolve(target).deepCopy();
        node.properties().stream()
                .filter(beside -> !beside.getKey().equals(REFERENCE))
                .forEach(beside -> whole.set(beside.getKey(), beside.getValue()));
        return whole;
    }

    /** Everything operations refer to. */
    JsonNode components() {
        return root.path("components");
    }

    /** The document as it is committed: in the order it is served, two spaces, line feeds. */
    public String text() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document that was read cannot be written", e);
        }
    }
}
