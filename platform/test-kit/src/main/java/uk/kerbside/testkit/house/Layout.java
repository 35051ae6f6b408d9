package uk.kerbside.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;

/**
 * Where things stand in a service: features, each with a core and up to four edges, and the wiring.
 *
 * @param service the service's package
 */
record Layout(String service) {
    static final String REST = "rest";
    static final String PERSISTENCE = "persistence";
    static final String EVENTS = "events";
    static final String CLIENTS = "clients";
    static final Set<String> EDGES = Set.of(REST, PERSISTENCE, EVENTS, CLIENTS);
    private static final String WIRING = "wiring";

    boolean isOwn(JavaClass one) {
        return one.getPackageName().equals(service) || one.getPackageName().startsWith(service + ".");
    }

    boolean isWiring(JavaClass one) {
        return steps(one).getFirst().equals(WIRING);
    }

    /** The plain part of a feature: {@code uk.kerbside.permits.application}. */
    boolean isCore(JavaClass one) {
        List<String> steps = steps(one);
        return isOwn(one) && steps.size() == 1 && isFeature(steps.getFirst());
    }

    /** One of the four parts that know the world: {@code uk.kerbside.permits.application.rest}. */
    boolean isEdge(JavaClass one) {
        List<String> steps = steps(one);
        return isOwn(one) && steps.size() == 2 && isFeature(steps.getFirst()) && EDGES.contains(steps.getLast());
    }

    boolean isIn(String edge, JavaClass one) {
        return isEdge(one) && steps(one).getLast().equals(edge);
    }

    boolean has(String edge, JavaClasses classes) {
        return classes.stream().anyMatch(one -> isIn(edge, one));
    }

    DescribedPredicate<JavaClass> core() {
        return DescribedPredicate.describe("are the core of a feature", this::isCore);
    }

    DescribedPredicate<JavaClass> edge(String edge) {
        return DescribedPredicate.describe("are " + edge, one -> isIn(edge, one));
    }

    private static boolean isFeature(String step) {
        return !step.isEmpty() && !step.equals(WIRING) && !EDGES.contains(step);
    }

    private List<String> steps(JavaClass one) {
        String path = one.getPackageName()
                .substring(Math.min(service.length(), one.getPackageName().length()));
        return List.of(path.replaceFirst("^\\.", "").split("\\."));
    }
}
