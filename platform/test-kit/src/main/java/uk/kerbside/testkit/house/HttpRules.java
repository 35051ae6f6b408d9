package uk.kerbside.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Resources, and who may call them. */
final class HttpRules {
    static final String RESOURCES = "a resource is package-private, named Resource, and lies in rest";
    static final String ROLES = "every endpoint names its callers";
    static final String MAPPERS = "problems are written by the kit alone";

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final Set<String> CALLERS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "io.quarkus.security.Authenticated");

    private HttpRules() {}

    static List<HouseRule> of(Layout layout) {
        return List.of(
                HouseRule.forEveryClass(RESOURCES, layout, one -> misplaced(layout, one)),
                new HouseRule(
                        ROLES,
                        ArchRuleDefinition.methods()
                                .that()
                                .areMetaAnnotatedWith(HTTP_METHOD)
                                .and()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(layout.service() + "..")
                                .and()
                                .areDeclaredInClassesThat(notClients(layout))
                                .should(nameCallers())),
                HouseRule.forEveryClass(MAPPERS, layout, HttpRules::mappers));
    }

    private static Stream<String> misplaced(Layout layout, JavaClass one) {
        if (!one.isAnnotatedWith(PATH) || isClient(layout, one)) {
            return Stream.empty();
        }
        boolean wellPlaced =
                layout.isIn(Layout.REST, one) && one.getSimpleName().endsWith("Resource");
        return wellPlaced && !one.getModifiers().contains(JavaModifier.PUBLIC)
                ? Stream.empty()
                : Stream.of("is a resource");
    }

    /** An interface in clients describes what somebody else answers. */
    private static boolean isClient(Layout layout, JavaClass one) {
        return one.isInterface() && layout.isIn(Layout.CLIENTS, one);
    }

    private static DescribedPredicate<JavaClass> notClients(Layout layout) {
        return DescribedPredicate.describe("are no clients", one -> !isClient(layout, one));
    }

    private static ArchCondition<JavaMethod> nameCallers() {
        return new ArchCondition<>("name its callers") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                if (!namesCallers(endpoint) && !namesCallers(endpoint.getOwner())) {
                    events.add(SimpleConditionEvent.violated(endpoint, endpoint.getFullName() + " names no callers"));
                }
            }
        };
    }

    private static boolean namesCallers(CanBeAnnotated annotated) {
        return CALLERS.stream().anyMatch(annotated::isAnnotatedWith);
    }

    private static Stream<String> mappers(JavaClass one) {
        boolean maps = one.isAssignableTo("jakarta.ws.rs.ext.ExceptionMapper")
                || one.getMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith("org.jboss.resteasy.reactive.server.ServerExceptionMapper"));
        return maps ? Stream.of("maps exceptions") : Stream.empty();
    }
}
