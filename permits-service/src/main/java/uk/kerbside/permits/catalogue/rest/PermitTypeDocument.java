package uk.kerbside.permits.catalogue.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Collectors;
import uk.kerbside.events.EventJson;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.permits.catalogue.CatalogueRefusal;
import uk.kerbside.permits.catalogue.PermitType;

/** Reads permit types out of JSON: its structure is held against the schema, so that every fault is named at once. */
@ApplicationScoped
class PermitTypeDocument {
    private static final String SCHEMA = "/schemas/permit-types.schema.json";
    private static final int LONGEST_MESSAGE = 200;

    private final JsonSchema schema = schema();

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
                types.add(EventJson.mapper().treeToValue(document.get(i), PermitType.class));
            } catch (JsonProcessingException e) {
                unreadable.add(new Problem.Fault("/" + i + pointer(e), "cannot be read"));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new InvalidRequestException(CatalogueRefusal.RULES_INVALID, unreadable);
        }
        return types;
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
