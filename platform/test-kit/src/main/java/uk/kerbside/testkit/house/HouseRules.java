package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house style of a service, as far as its classes show it. All that is against it is told at once. */
public final class HouseRules {
    private HouseRules() {}

    /**
     * Checks the main classes of one service.
     *
     * @param service its package: {@code uk.kerbside.permits}
     * @param libraries packages of other libraries this service uses on purpose, with their subpackages
     * @throws AssertionError when a rule is broken, or finds nothing to look at
     */
    public static void check(String service, String... libraries) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        check(new Layout(service), classes, List.of(libraries));
    }

    static void check(Layout layout, JavaClasses classes, List<String> libraries) {
        List<String> violations = rules(layout, classes, libraries).stream()
                .flatMap(rule -> rule.violations(classes).stream().map(violation -> rule.name() + ": " + violation))
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " against the house style of " + layout.service() + ":\n"
                    + violations.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
    }

    static List<HouseRule> rules(Layout layout, JavaClasses classes, List<String> libraries) {
        return Stream.of(
                        StructureRules.of(layout),
                        DependencyRules.of(layout, new WhiteLists(libraries), classes),
                        CodeRules.of(layout),
                        HttpRules.of(layout),
                        NameRules.of(layout),
                        ModelRules.of(layout))
                .flatMap(List::stream)
                .toList();
    }
}
