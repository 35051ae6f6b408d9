package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What no code of a service does, wherever it stands. */
final class CodeRules {
    static final String CLOCK = "the time comes from the injected clock";
    static final String INJECTION = "what a class needs comes through its constructor";
    static final String LOGGING = "logs go through JBoss Logging";
    static final String SLEEP = "nobody sleeps";

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.time.InstantSource.system()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");

    private static final Set<String> INJECTED = Set.of(
            "jakarta.inject.Inject",
            "jakarta.ws.rs.core.Context",
            "jakarta.persistence.PersistenceContext",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private CodeRules() {}

    static List<HouseRule> of(Layout layout) {
        return List.of(clock(layout), injection(layout), logging(layout), sleep(layout));
    }

    static HouseRule clock(Layout layout) {
        return HouseRule.forEveryClass(CLOCK, layout, one -> accesses(one)
                .filter(CodeRules::asksTheMachine)
                .map(access -> "calls " + access));
    }

    static HouseRule injection(Layout layout) {
        return HouseRule.forEveryClass(INJECTION, layout, one -> one.getFields().stream()
                .filter(CodeRules::isInjected)
                .map(field -> "has the injected field " + field.getName()));
    }

    static HouseRule logging(Layout layout) {
        return HouseRule.forEveryClass(LOGGING, layout, one -> accesses(one)
                .filter(CodeRules::writesElsewhere)
                .map(access -> "uses " + access));
    }

    private static HouseRule sleep(Layout layout) {
        return HouseRule.forEveryClass(
                SLEEP, layout, one -> accesses(one).filter(CodeRules::sleeps).map(access -> "calls " + access));
    }

    private static boolean sleeps(String access) {
        return access.startsWith("java.lang.Thread.sleep(")
                || access.equals("java.util.concurrent.TimeUnit.sleep(long)");
    }

    private static boolean asksTheMachine(String access) {
        boolean now = access.matches("java\\.time\\.(\\w+\\.)*\\w+\\.now\\((java\\.time\\.ZoneId)?\\)");
        return now || CLOCKS.contains(access);
    }

    private static boolean writesElsewhere(String access) {
        return access.startsWith("java.util.logging.")
                || access.equals("java.lang.System.out")
                || access.equals("java.lang.System.err")
                || access.endsWith(".printStackTrace()");
    }

    private static boolean isInjected(JavaField field) {
        return INJECTED.stream().anyMatch(field::isAnnotatedWith);
    }

    /** Every method, constructor and field it uses: {@code java.time.Instant.now()}. */
    private static Stream<String> accesses(JavaClass one) {
        Stream<JavaAccess<?>> used = Stream.concat(
                one.getAccessesFromSelf().stream(),
                one.getMethodReferencesFromSelf().stream().map(reference -> (JavaAccess<?>) reference));
        return used.map(access -> access.getTarget().getFullName());
    }
}
