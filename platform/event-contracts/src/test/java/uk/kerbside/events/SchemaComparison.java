package uk.kerbside.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compares a record with a JSON Schema, in both directions, down to the last nested field. */
final class SchemaComparison {
    /** How values of these classes stand in JSON: the schema's type and format. */
    private static final Map<Class<?>, String> VALUES = Map.of(
            String.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Instant.class, "string date-time",
            LocalDate.class, "string date",
            Duration.class, "string duration",
            Period.class, "string duration");

    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    private SchemaComparison(JsonNode root) {
        this.root = root;
    }

    /** What differs, in words; nothing when record and schema say the same. */
    static List<String> differences(Class<? extends Event> body, JsonNode schema) {
        SchemaComparison comparison = new SchemaComparison(schema);
        comparison.compare(body, schema, "");
        return comparison.differences;
    }

    private void compare(Type type, JsonNode described, String at) {
        JsonNode schema = resolved(described);
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            expect("array", typeOf(schema), at, "type");
            compare(generic.getActualTypeArguments()[0], schema.path("items"), at + "[]");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            expect("object", typeOf(schema), at, "type");
            expect(
                    constants((Class<?>) generic.getActualTypeArguments()[0]),
                    texts(schema.path("propertyNames").path("enum")),
                    at,
                    "keys");
            compare(generic.getActualTypeArguments()[1], schema.path("additionalProperties"), at + "{}");
        } else if (type instanceof Class<?> value && VALUES.containsKey(value)) {
            expect(VALUES.get(value), typeOf(schema), at, "type");
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            expect("string", typeOf(schema), at, "type");
            expect(constants(constants), texts(schema.path("enum")), at, "values");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            compareRecord(record, schema, at);
        } else {
            differences.add(at + " is a " + type + ", which no schema can describe");
        }
    }

    private void compareRecord(Class<?> record, JsonNode schema, String at) {
        expect("object", typeOf(schema), at, "type");
        RecordComponent[] components = record.getRecordComponents();
        Predicate<RecordComponent> optional = component -> component.getType() == Optional.class;
        expect(names(components, component -> true), fields(schema.path("properties")), at, "fields");
        expect(names(components, optional.negate()), texts(schema.path("required")), at, "required");
        for (RecordComponent component : components) {
            JsonNode property = schema.path("properties").path(component.getName());
            if (!property.isMissingNode()) {
                Type type = component.getGenericType();
                boolean mayBeAbsent = optional.test(component);
                compare(
                        mayBeAbsent ? ((ParameterizedType) type).getActualTypeArguments()[0] : type,
                        property,
                        at + "/" + component.getName());
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private void expect(Object inCode, Object inSchema, String at, String what) {
        if (!inCode.equals(inSchema)) {
            differences.add(at + " " + what + ": the record says " + inCode + ", the schema " + inSchema);
        }
    }

    private static String typeOf(JsonNode schema) {
        return Stream.of(schema.path("type").asText(), schema.path("format").asText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> names(RecordComponent[] components, Predicate<RecordComponent> wanted) {
        return Arrays.stream(components)
                .filter(wanted)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
