package uk.kerbside.local;

import java.nio.file.Path;
import java.util.Set;

/** A launcher in a JVM of its own, to be killed: {@code ROOT STATE PORT}. Starts PostgreSQL and stays. */
final class LauncherForTests {

    private LauncherForTests() {}

    public static void main(String[] words) throws InterruptedException {
        StackSettings settings = StackSettings.forTests(Path.of(words[0]), Path.of(words[1]))
                .withPorts(Ports.standard().with(Part.POSTGRES, Integer.parseInt(words[2])))
                .withParts(Set.of(Part.POSTGRES));
        LocalStack stack = new LocalStack(settings, StackListener.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        Thread.currentThread().join();
    }
}
