package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;
import java.util.stream.Stream;

/** Aggregates and their states. */
final class ModelRules {
    static final String ENTITIES = "an aggregate has verbs and no setters";
    static final String ACTIVE_RECORDS = "an aggregate does not store itself";
    static final String STATES = "the status of an aggregate knows its successors";

    private static final String ENTITY = "jakarta.persistence.Entity";

    private ModelRules() {}

    static List<HouseRule> of(Layout layout) {
        return List.of(
                HouseRule.forEveryClass(ENTITIES, layout, ModelRules::setters),
                HouseRule.forEveryClass(
                        ACTIVE_RECORDS,
                        layout,
                        one -> one.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")
                                ? Stream.of("is an active record")
                                : Stream.empty()),
                HouseRule.forEveryClass(STATES, layout, one -> statesWithoutSuccessors(layout, one)));
    }

    private static Stream<String> setters(JavaClass one) {
        return one.isAnnotatedWith(ENTITY)
                ? one.getMethods().stream()
                        .map(HasName::getName)
                        .filter(name -> name.matches("set[A-Z].*"))
                        .map(name -> "has the setter " + name)
                : Stream.empty();
    }

    private static Stream<String> statesWithoutSuccessors(Layout layout, JavaClass one) {
        return one.isAnnotatedWith(ENTITY)
                ? one.getFields().stream()
                        .map(JavaField::getRawType)
                        .filter(type -> layout.isOwn(type)
                                && type.isEnum()
                                && type.getSimpleName().endsWith("Status"))
                        .filter(type -> type.getMethods().stream()
                                .noneMatch(method -> method.getName().equals("successors")))
                        .map(type -> "has a " + type.getSimpleName() + " that knows no successors")
                : Stream.empty();
    }
}
