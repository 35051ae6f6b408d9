package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Features, edges and who may use whom. */
final class StructureRules {
    static final String PLACES = "every class lies in a feature, in one of its edges, or in wiring";
    static final String EDGES = "an edge is used by itself and by wiring only";
    static final String CYCLES = "features use each other in no circle";
    static final String NEIGHBOURS = "a service uses no other service's classes";
    static final String VISIBILITY = "what stands in an edge is package-private";

    private static final Set<String> SHARED = Set.of("uk.kerbside.kernel", "uk.kerbside.events", "uk.kerbside.kit");

    private StructureRules() {}

    static List<HouseRule> of(Layout layout) {
        return List.of(
                HouseRule.forEveryClass(PLACES, layout, one -> misplaced(layout, one)),
                HouseRule.forEveryClass(EDGES, layout, one -> foreignEdges(layout, one)),
                new HouseRule(
                        CYCLES,
                        SlicesRuleDefinition.slices()
                                .matching(layout.service() + ".(*)..")
                                .should()
                                .beFreeOfCycles()),
                HouseRule.forEveryClass(NEIGHBOURS, layout, one -> neighbours(layout, one)),
                HouseRule.forEveryClass(VISIBILITY, layout, one -> exposed(layout, one)));
    }

    private static Stream<String> misplaced(Layout layout, JavaClass one) {
        boolean isPackage = one.getSimpleName().equals("package-info");
        return isPackage || layout.isCore(one) || layout.isEdge(one) || layout.isWiring(one)
                ? Stream.empty()
                : Stream.of("lies in " + one.getPackageName());
    }

    private static Stream<String> foreignEdges(Layout layout, JavaClass one) {
        return targets(one)
                .filter(target -> layout.isEdge(target)
                        && !layout.isWiring(one)
                        && !target.getPackageName().equals(one.getPackageName()))
                .map(target -> "uses " + target.getName());
    }

    private static Stream<String> neighbours(Layout layout, JavaClass one) {
        return targets(one)
                .filter(target -> target.getPackageName().startsWith("uk.kerbside."))
                .filter(target -> !layout.isOwn(target)
                        && SHARED.stream().noneMatch(shared -> isWithin(shared, target.getPackageName())))
                .map(target -> "uses " + target.getName());
    }

    private static Stream<String> exposed(Layout layout, JavaClass one) {
        boolean isGenerated = one.isAnnotatedWith(HttpRules.REST_CLIENT);
        return layout.isEdge(one)
                        && one.isTopLevelClass()
                        && one.getModifiers().contains(JavaModifier.PUBLIC)
                        && !isGenerated
                ? Stream.of("is public")
                : Stream.empty();
    }

    private static Stream<JavaClass> targets(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
    }

    private static boolean isWithin(String parent, String packageName) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
