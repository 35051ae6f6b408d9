package uk.kerbside.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is tried on a small bad service, which breaks it, and on a small good one, which keeps all of them. */
class HouseRulesTest {
    private static final Layout BAD = new Layout("uk.kerbside.bad");
    private static final Layout GOOD = new Layout("uk.kerbside.good");

    /** By rule, the classes of the bad service that break it: these and no others. */
    private static final Map<String, Set<String>> CULPRITS = culprits();

    private static JavaClasses bad;
    private static JavaClasses good;

    private static Map<String, Set<String>> culprits() {
        Map<String, Set<String>> culprits = new HashMap<>();
        culprits.put(StructureRules.PLACES, Set.of("Stray", "deep.rest.Buried"));
        culprits.put(StructureRules.EDGES, Set.of("parking.ReachesOut"));
        culprits.put(StructureRules.CYCLES, Set.of("chicken.Hen", "egg.Shell"));
        culprits.put(StructureRules.NEIGHBOURS, Set.of("parking.UsesNeighbour"));
        culprits.put(StructureRules.VISIBILITY, Set.of("parking.persistence.Exposed"));
        culprits.put(DependencyRules.CORE, Set.of("parking.KnowsHttp", "parking.KnowsSql", "parking.KnowsKafka"));
        culprits.put(
                DependencyRules.EDGES.get(Layout.REST), Set.of("parking.rest.Stores", "parking.rest.OwnsTransaction"));
        culprits.put(DependencyRules.EDGES.get(Layout.PERSISTENCE), Set.of("parking.persistence.Answers"));
        culprits.put(DependencyRules.EDGES.get(Layout.EVENTS), Set.of("parking.events.Queries"));
        culprits.put(DependencyRules.EDGES.get(Layout.CLIENTS), Set.of("parking.clients.Sends"));
        culprits.put(
                CodeRules.CLOCK,
                Set.of("parking.AsksTheMachine", "parking.AsksTheMachineInAZone", "parking.AsksByReference"));
        culprits.put(CodeRules.INJECTION, Set.of("parking.FieldInjected"));
        culprits.put(CodeRules.LOGGING, Set.of("parking.PrintsOut", "wiring.LogsElsewhere"));
        culprits.put(CodeRules.SLEEP, Set.of("parking.Sleeps", "parking.SleepsByUnit"));
        culprits.put(HttpRules.RESOURCES, Set.of("parking.rest.Spot"));
        culprits.put(HttpRules.ROLES, Set.of("parking.rest.OpenResource"));
        culprits.put(HttpRules.MAPPERS, Set.of("parking.rest.OwnMapper"));
        culprits.put(NameRules.EMPTY_WORDS, Set.of("parking.PermitManager"));
        culprits.put(NameRules.EVENTS, Set.of("parking.PermitUpdated"));
        culprits.put(NameRules.FIND, Set.of("parking.Spots"));
        culprits.put(NameRules.REFUSALS, Set.of("parking.NotAllowed"));
        culprits.put(ModelRules.ENTITIES, Set.of("parking.Vehicle"));
        culprits.put(ModelRules.ACTIVE_RECORDS, Set.of("parking.persistence.Row"));
        culprits.put(ModelRules.STATES, Set.of("parking.Parking"));
        return Map.copyOf(culprits);
    }

    @BeforeAll
    static void compile() {
        bad = SmallServices.classes("bad");
        good = SmallServices.classes("good");
    }

    static Stream<String> names() {
        return CULPRITS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_rule_finds_what_breaks_it_and_nothing_else(String name) {
        List<String> violations = rule(name).violations(bad);
        assertThat(CULPRITS.get(name))
                .allSatisfy(culprit -> assertThat(violations).anyMatch(violation -> names(violation, culprit)));
        assertThat(violations)
                .allSatisfy(violation -> assertThat(CULPRITS.get(name)).anyMatch(culprit -> names(violation, culprit)));
    }

    @Test
    void no_rule_goes_untried() {
        assertThat(HouseRules.rules(BAD, bad, List.of()))
                .extracting(HouseRule::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
    }

    @Test
    void a_good_service_breaks_no_rule() {
        List<HouseRule> rules = HouseRules.rules(GOOD, good, List.of());
        assertThat(rules).hasSameSizeAs(CULPRITS.keySet());
        assertThat(rules.stream().flatMap(rule -> rule.violations(good).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_rule_that_finds_nothing_to_look_at_fails(String name) {
        JavaClasses nothing = new ClassFileImporter().importPackages("uk.kerbside.nowhere");
        assertThatThrownBy(() -> rule(name).violations(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_service_whose_package_is_misspelt_fails() {
        assertThatThrownBy(() -> HouseRules.check("uk.kerbside.permit")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_library_used_on_purpose_is_named_by_the_service() {
        HouseRule core = HouseRules.rules(BAD, bad, List.of("org.apache.kafka")).stream()
                .filter(rule -> rule.name().equals(DependencyRules.CORE))
                .findFirst()
                .orElseThrow();
        assertThat(core.violations(bad)).noneMatch(violation -> violation.contains("KnowsKafka"));
        assertThat(core.violations(bad)).anyMatch(violation -> violation.contains("KnowsSql"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> HouseRules.check(BAD, bad, List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("against the house style of uk.kerbside.bad")
                .hasMessageContaining("- nobody sleeps: parking.Sleeps calls java.lang.Thread.sleep(long)")
                .hasMessageContaining(
                        "- an aggregate has verbs and no setters: parking.Vehicle has the setter setMark");
    }

    private static HouseRule rule(String name) {
        return HouseRules.rules(BAD, bad, List.of()).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the violation is of that very class, whose name may be the beginning of another's. */
    private static boolean names(String violation, String culprit) {
        return violation.matches("(?s).*\\b" + culprit.replace(".", "\\.") + "\\b.*");
    }
}
