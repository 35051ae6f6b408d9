package uk.kerbside.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which libraries each part of a service may know. */
final class DependencyRules {
    static final String CORE = "the core of a feature knows no HTTP, no SQL and no Kafka";

    /** By edge. */
    static final Map<String, String> EDGES = new TreeMap<>(Map.of(
            Layout.REST, "rest knows HTTP, and no SQL, no transaction and no Kafka",
            Layout.PERSISTENCE, "persistence knows SQL, and no HTTP and no Kafka",
            Layout.EVENTS, "events knows Kafka, and no HTTP and no SQL",
            Layout.CLIENTS, "clients knows outgoing HTTP, and no SQL and no Kafka"));

    private DependencyRules() {}

    /** An edge a service does not have has no rule; that there is no fifth kind of edge is a rule of its own. */
    static List<HouseRule> of(Layout layout, WhiteLists lists, JavaClasses classes) {
        List<HouseRule> rules = new ArrayList<>();
        rules.add(rule(CORE, layout.core(), layout, lists::allowInCore));
        EDGES.forEach((edge, name) -> {
            if (layout.has(edge, classes)) {
                rules.add(rule(name, layout.edge(edge), layout, one -> lists.allowInEdge(edge, one)));
            }
        });
        return rules;
    }

    private static HouseRule rule(
            String name, DescribedPredicate<JavaClass> part, Layout layout, Predicate<JavaClass> allowed) {
        DescribedPredicate<JavaClass> onTheList = DescribedPredicate.describe(
                "are on its white list",
                one -> layout.isOwn(one.getBaseComponentType()) || isOtherService(one) || allowed.test(one));
        return new HouseRule(
                name, ArchRuleDefinition.classes().that(part).should().onlyDependOnClassesThat(onTheList));
    }

    /** Those have a rule of their own. */
    private static boolean isOtherService(JavaClass one) {
        return one.getPackageName().startsWith("uk.kerbside.")
                && !one.getPackageName().startsWith("uk.kerbside.kit.");
    }
}
