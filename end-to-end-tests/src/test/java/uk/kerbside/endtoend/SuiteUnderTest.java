package uk.kerbside.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import uk.kerbside.local.LocalStack;
import uk.kerbside.local.Part;
import uk.kerbside.local.StackFailure;
import uk.kerbside.local.StackListener;
import uk.kerbside.local.StackSettings;
import uk.kerbside.local.demo.Suite;

/**
 * The packaged suite with the sample council, started once for all tests on free ports and stopped when the JVM ends. A
 * test that takes a part away brings it back before it ends.
 */
final class SuiteUnderTest {
    private static final int SIGN_INS_IN_A_ROW = 5;
    private static SuiteUnderTest running;

    private final LocalStack stack;
    private final Suite suite;

    private SuiteUnderTest(Path root, Path state) {
        this.stack = new LocalStack(StackSettings.forTests(root, state), listener());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-suite"));
        stack.start();
        this.suite = stack.view().suite(root.resolve("deploy/local/council"));
    }

    static synchronized SuiteUnderTest running() {
        if (running == null) {
            try {
                Path state = Path.of("target", "suite").toAbsolutePath();
                Files.createDirectories(state);
                running = new SuiteUnderTest(workTree(), Files.createTempDirectory(state, "run-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    LocalStack stack() {
        return stack;
    }

    Suite suite() {
        return suite;
    }

    /** Ends a part, does {@code meanwhile} and brings the part back, whatever happened. */
    void without(Part part, Meanwhile meanwhile) throws Exception {
        stack.stop(part);
        try {
            meanwhile.happens();
        } finally {
            stack.start(part);
            awaitSignIns();
        }
    }

    /** Keycloak finds out which of its connections a restart of PostgreSQL broke only by using them. */
    private void awaitSignIns() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            for (int person = 0; person < SIGN_INS_IN_A_ROW; person++) {
                suite.newResident().apply("back-" + UUID.randomUUID());
            }
            return true;
        });
    }

    @FunctionalInterface
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** On standard output: it is all that is left of a run that ends while the suite starts, before any test has failed. */
    private static StackListener listener() {
        return new StackListener() {
            @Override
            public void died(Part part, StackFailure failure) {
                System.err.println(failure.getMessage());
            }

            @Override
            public void ready(Part part, Duration took) {
                System.out.printf("%-20s ready after %.1f s%n", part.title(), took.toMillis() / 1000.0);
            }
        };
    }

    private static Path workTree() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/kafka/topics.csv"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
