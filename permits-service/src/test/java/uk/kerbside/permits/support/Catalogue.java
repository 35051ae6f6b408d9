package uk.kerbside.permits.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import uk.kerbside.events.EventJson;
import uk.kerbside.permits.catalogue.PermitType;

/** The council's permit types out of its file, as they are or with something changed. */
public final class Catalogue {
    private Catalogue() {}

    public static List<PermitType> types() {
        try {
            return List.of(EventJson.mapper().readValue(SampleCouncil.file("permit-types.json"), PermitType[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PermitType type(String code) {
        return types().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A type with something changed in its JSON. */
    public static PermitType type(String code, Consumer<ObjectNode> change) {
        ObjectNode changed = json(code);
        change.accept(changed);
        try {
            return EventJson.mapper().treeToValue(changed, PermitType.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A type's JSON, to be changed. */
    public static ObjectNode json(String code) {
        try {
            JsonNode all = EventJson.mapper().readTree(SampleCouncil.file("permit-types.json"));
            for (JsonNode type : all) {
                if (type.path("code").asText().equals(code)) {
                    return type.deepCopy();
                }
            }
            throw new IllegalArgumentException(code);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only version in a type's JSON. */
    public static ObjectNode version(ObjectNode type) {
        return (ObjectNode) type.path("versions").get(0);
    }

    /** The council's types with these in the place of those of the same code. */
    public static List<PermitType> typesWith(PermitType... others) {
        List<PermitType> all = new ArrayList<>(types());
        for (PermitType other : others) {
            all.replaceAll(type -> type.code().equals(other.code()) ? other : type);
        }
        Arrays.stream(others).filter(other -> !all.contains(other)).forEach(all::add);
        return List.copyOf(all);
    }
}
