package uk.kerbside.testkit.endpoint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.Refusal;

/** All codes: every constant of every enum that is a {@link Refusal}, found in the classes themselves. */
final class RefusalsOf {
    private RefusalsOf() {}

    /** What every service may answer, by status, then by code. */
    static List<Refusal> kit() {
        return in(new ClassFileImporter()
                .importUrl(CommonProblem.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()));
    }

    /** What only the service whose tests run may answer. */
    static List<Refusal> service() {
        return in(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    /** Both. */
    static List<Refusal> all() {
        return Stream.concat(kit().stream(), service().stream()).toList();
    }

    private static List<Refusal> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                .flatMap(type -> Arrays.stream(loaded(type).getEnumConstants()))
                .map(Refusal.class::cast)
                .sorted(Comparator.comparingInt(Refusal::status).thenComparing(Refusal::name))
                .toList();
    }

    private static Class<?> loaded(JavaClass type) {
        try {
            return Class.forName(type.getName(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class that was found cannot be loaded", e);
        }
    }
}
