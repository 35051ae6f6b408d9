package uk.kerbside.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/** What the modules that all services stand on may know. */
final class PlatformRules {
    static final String PURE = "the kernel knows Java and nothing else";
    static final String TIMELESS = "the kernel reads no clock";
    static final String PLAIN = "a contract knows Java and the kernel";
    static final String LITERATE = "only what reads and writes contracts knows Jackson";
    static final String IGNORANT = "the kit knows no service";

    private PlatformRules() {}

    static List<HouseRule> ofKernel(String kernel) {
        return List.of(
                new HouseRule(
                        PURE,
                        ArchRuleDefinition.classes()
                                .that()
                                .resideInAPackage(kernel + "..")
                                .should()
                                .onlyDependOnClassesThat(within("java", kernel))),
                new HouseRule(TIMELESS, CodeRules.clock(new Layout(kernel)).rule()));
    }

    /** @param contracts the package of the contracts; bodies lie below it, what reads and writes them in it */
    static List<HouseRule> ofContracts(String contracts, String kernel) {
        return List.of(
                new HouseRule(
                        PLAIN,
                        ArchRuleDefinition.classes()
                                .that()
                                .resideInAPackage(contracts + ".*..")
                                .should()
                                .onlyDependOnClassesThat(within("java", kernel, contracts))),
                new HouseRule(
                        LITERATE,
                        ArchRuleDefinition.classes()
                                .that()
                                .resideInAPackage(contracts)
                                .should()
                                .onlyDependOnClassesThat(
                                        within("java", kernel, contracts, "com.fasterxml.jackson", "com.ethlo.time"))));
    }

    static List<HouseRule> ofKit(String kit, String... below) {
        return List.of(
                new HouseRule(
                        IGNORANT,
                        ArchRuleDefinition.classes()
                                .that()
                                .resideInAPackage(kit + "..")
                                .should()
                                .onlyDependOnClassesThat(DescribedPredicate.describe(
                                        "belong to no service",
                                        one -> !isWithin("uk.kerbside", one)
                                                || isWithin(kit, one)
                                                || Stream.of(below).anyMatch(lower -> isWithin(lower, one))))),
                CodeRules.injection(new Layout(kit)),
                CodeRules.logging(new Layout(kit)));
    }

    private static DescribedPredicate<JavaClass> within(String... parents) {
        return DescribedPredicate.describe(
                "lie in " + String.join(" or ", parents),
                one -> one.getBaseComponentType().isPrimitive()
                        || Stream.of(parents).anyMatch(parent -> isWithin(parent, one.getBaseComponentType())));
    }

    private static boolean isWithin(String parent, JavaClass one) {
        return one.getPackageName().equals(parent) || one.getPackageName().startsWith(parent + ".");
    }
}
