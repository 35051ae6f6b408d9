package uk.kerbside.bench.storing;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** The agent: checks are answered as if they had been stored. */
public final class StoringOff {
    private static final String STORES = "uk.kerbside.enforcement.check.StoreChecks";

    private StoringOff() {}

    /** What starts a service with it. */
    public static List<String> jvmOptions() {
        return List.of("-Xbootclasspath/a:" + jarOf(ByteBuddy.class), "-javaagent:" + jarOf(StoringOff.class));
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    public static void premain(String words, Instrumentation service) {
        new AgentBuilder.Default()
                .type(named(STORES))
                .transform((type, description, loader, module, domain) ->
                        type.visit(Advice.to(StoredAtOnce.class).on(named("store"))))
                .installOn(service);
    }
}
