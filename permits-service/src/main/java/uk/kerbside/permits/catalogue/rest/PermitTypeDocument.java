package uk.kerbside.permits.catalogue.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kit.http.StrictJson;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.permits.catalogue.CatalogueRefusal;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.ProposedRules;
import uk.kerbside.permits.catalogue.RulesReader;

/** Reads permit types out of JSON: its structure is held against the schema, so that every fault is named at once. */
@ApplicationScoped
class PermitTypeDocument implements RulesReader {
    private static final String SCHEMA = "/schemas/permit-types.schema.json";
    private static final int LONGEST_MESSAGE = 200;

    private final JsonSchema schema = schema();
    private final StrictJson json;

    PermitTypeDocument(StrictJson json) {
        this.json = json;
    }

    List<PermitType> read(JsonNode document) {
        List<Problem.Fault> faults = schema.validate(document).stream()
                .map(PermitTypeDocument::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(CatalogueRefusal.RULES_INVALID, faults);
        }
        List<PermitType> types = new ArrayList<>();
        List<Problem.Fault> unreadable = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            try {
                types.add(json.mapper().treeToValue(document.get(i), PermitType.class));
            } catch (JsonProcessingException e) {
                unreadable.add(new Problem.Fault("/" + i + pointer(e), "cannot be read"));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new InvalidRequestException(CatalogueRefusal.RULES_INVALID, unreadable);
        }
        return types;
    }

    /** One type; faults are named from its own beginning. */
    PermitType readOne(JsonNode document) {
        return inside("/0", () -> read(JsonNodeFactory.instance.arrayNode().add(sound(document))))
                .getFirst();
    }

    @Override
    public ProposedRules rules(String sent) {
        try {
            return readRules(json.mapper().readTree(sent));
        } catch (JsonProcessingException e) {
            throw new InvalidRequestException("", "cannot be read");
        }
    }

    /** The rules of one version, which has no number yet; faults are named from their own beginning. */
    ProposedRules readRules(JsonNode document) {
        JsonNode rules = sound(document);
        Stream.of("version", "withdrawnAt").filter(rules::has).findFirst().ifPresent(own -> {
            throw new InvalidRequestException(
                    CatalogueRefusal.RULES_INVALID,
                    List.of(new Problem.Fault("/" + own, "is not for you to say: leave it out")));
        });
        JsonNode numbered = rules.deepCopy();
        if (numbered instanceof ObjectNode object) {
            object.put("version", 1);
        }
        ObjectNode type = JsonNodeFactory.instance
                .objectNode()
                .put("code", "ANY_CODE")
                .put("name", "any")
                .put("status", "OPEN");
        type.putArray("aliases");
        type.putArray("versions").add(numbered);
        inside("/0/versions/0", () -> read(JsonNodeFactory.instance.arrayNode().add(type)));
        try {
            return json.mapper().treeToValue(rules, ProposedRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as rules cannot be read as a proposal", e);
        }
    }

    private static JsonNode sound(JsonNode document) {
        return document == null ? NullNode.getInstance() : document;
    }

    private static List<PermitType> inside(String part, Supplier<List<PermitType>> reading) {
        try {
            return reading.get();
        } catch (InvalidRequestException e) {
            throw new InvalidRequestException(
                    CatalogueRefusal.RULES_INVALID,
                    e.faults().stream()
                            .map(fault -> new Problem.Fault(
                                    fault.pointer().startsWith(part)
                                            ? fault.pointer().substring(part.length())
                                            : fault.pointer(),
                                    fault.message()))
                            .toList());
        }
    }

    private static Problem.Fault fault(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String text = message.getMessage();
        String plain = text.startsWith(pointer + ": ") ? text.substring(pointer.length() + 2) : text;
        return new Problem.Fault(pointer, plain.substring(0, Math.min(plain.length(), LONGEST_MESSAGE)));
    }

    /** A value of the right form that means nothing, such as 30 February. */
    private static String pointer(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (InputStream source = PermitTypeDocument.class.getResourceAsStream(SCHEMA)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(source, config);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of permit types cannot be read", e);
        }
    }
}
