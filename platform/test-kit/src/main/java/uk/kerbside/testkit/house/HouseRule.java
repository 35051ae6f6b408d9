package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule.
 *
 * @param name what must hold, as a sentence
 */
record HouseRule(String name, ArchRule rule) {
    /**
     * A rule that looks at every class of the service.
     *
     * @param faults says of one class what is wrong with it
     */
    static HouseRule forEveryClass(String name, Layout layout, Function<JavaClass, Stream<String>> faults) {
        ArchCondition<JavaClass> condition = new ArchCondition<>("hold") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                faults.apply(one)
                        .distinct()
                        .forEach(fault ->
                                events.add(SimpleConditionEvent.violated(one, shortName(layout, one) + " " + fault)));
            }
        };
        return new HouseRule(
                name,
                ArchRuleDefinition.classes()
                        .that()
                        .resideInAPackage(layout.service() + "..")
                        .should(condition));
    }

    /**
     * What is against it.
     *
     * @throws AssertionError when there is nothing to look at: a rule that matches nothing guards nothing
     */
    List<String> violations(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static String shortName(Layout layout, JavaClass one) {
        return one.getName().substring(layout.service().length() + 1);
    }
}
