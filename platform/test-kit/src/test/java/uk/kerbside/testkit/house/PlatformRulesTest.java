package uk.kerbside.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules all services stand on keep their rules; a small bad platform breaks each of them. */
class PlatformRulesTest {
    private static final String KERNEL = "uk.kerbside.kernel";
    private static final String CONTRACTS = "uk.kerbside.events";
    private static final String KIT = "uk.kerbside.kit";
    private static final String BAD = "uk.kerbside.badplatform";

    private static final Map<String, String> CULPRITS = Map.of(
            PlatformRules.PURE, "KnowsJackson",
            PlatformRules.TIMELESS, "ReadsClock",
            PlatformRules.PLAIN, "KnowsJson",
            PlatformRules.LITERATE, "Behaves",
            PlatformRules.IGNORANT, "KnowsService",
            CodeRules.INJECTION, "FieldInjectedPart",
            CodeRules.LOGGING, "PrintsPart");

    private static JavaClasses platform;

    @BeforeAll
    static void read() {
        platform = new ClassFileImporter().importPackages(KERNEL, CONTRACTS, KIT);
    }

    static Stream<HouseRule> rules() {
        return Stream.of(
                        PlatformRules.ofKernel(KERNEL),
                        PlatformRules.ofContracts(CONTRACTS, KERNEL),
                        PlatformRules.ofKit(KIT, KERNEL, CONTRACTS))
                .flatMap(List::stream);
    }

    static Stream<HouseRule> rulesOfABadPlatform() {
        return Stream.of(
                        PlatformRules.ofKernel(BAD + ".kernel"),
                        PlatformRules.ofContracts(BAD + ".contracts", KERNEL),
                        PlatformRules.ofKit(BAD + ".kit", KERNEL, CONTRACTS))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_platform_keeps_its_rules(HouseRule rule) {
        assertThat(rule.violations(platform)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesOfABadPlatform")
    void a_rule_finds_what_breaks_it_and_nothing_else(HouseRule rule) {
        assertThat(rule.violations(SmallServices.classes("bad")))
                .isNotEmpty()
                .allMatch(violation -> violation.contains(CULPRITS.get(rule.name())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_that_finds_nothing_to_look_at_fails(HouseRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("uk.kerbside.nowhere");
        assertThatThrownBy(() -> rule.violations(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void no_rule_goes_untried() {
        assertThat(rules()).extracting(HouseRule::name).containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
    }
}
