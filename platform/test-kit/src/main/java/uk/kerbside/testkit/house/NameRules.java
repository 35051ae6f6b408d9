package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What things may be called. */
final class NameRules {
    static final String EMPTY_WORDS = "no class has a name that says nothing";
    static final String EVENTS = "an event is named as a fact";
    static final String FIND = "what is found may be absent, what is got is there";
    static final String REFUSALS = "refusals are enums named Refusal";

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            ".*(Manager|Helper|Helpers|Util|Utils|Utilities|Impl|Dto|DTO|Info|Data|Service|Bean|Model|Entity)");
    private static final Pattern NO_FACT = Pattern.compile(".*(Event|Updated|Changed)");
    private static final String REFUSAL = "uk.kerbside.kit.problem.Refusal";
    private static final Set<Class<?>> ABSENT = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private NameRules() {}

    static List<HouseRule> of(Layout layout) {
        return List.of(
                HouseRule.forEveryClass(
                        EMPTY_WORDS,
                        layout,
                        one -> matches(SAYS_NOTHING, one) ? Stream.of("says nothing") : Stream.empty()),
                HouseRule.forEveryClass(
                        EVENTS, layout, one -> matches(NO_FACT, one) ? Stream.of("is no fact") : Stream.empty()),
                HouseRule.forEveryClass(FIND, layout, one -> one.getMethods().stream()
                        .filter(method -> !isUseCase(one, method) && promisesOtherwise(method))
                        .map(method -> "has " + method.getName() + ", which returns "
                                + method.getRawReturnType().getSimpleName())),
                HouseRule.forEveryClass(REFUSALS, layout, NameRules::refusal));
    }

    private static boolean matches(Pattern pattern, JavaClass one) {
        return pattern.matcher(one.getSimpleName()).matches();
    }

    /** The verb of {@code FindAnswer} is its own. */
    private static boolean isUseCase(JavaClass one, JavaMethod method) {
        return one.getSimpleName().toLowerCase(Locale.ROOT).startsWith(method.getName());
    }

    private static boolean promisesOtherwise(JavaMethod method) {
        boolean absent =
                ABSENT.stream().anyMatch(type -> method.getRawReturnType().isEquivalentTo(type));
        return method.getName().matches("find([A-Z].*)?") && !absent
                || method.getName().matches("get([A-Z].*)?") && absent;
    }

    private static Stream<String> refusal(JavaClass one) {
        boolean refuses = one.isAssignableTo(REFUSAL);
        return refuses && !(one.isEnum() && one.getSimpleName().endsWith("Refusal"))
                ? Stream.of("is a refusal")
                : Stream.empty();
    }
}
