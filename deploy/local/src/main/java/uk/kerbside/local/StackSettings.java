package uk.kerbside.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What kind of stack to start.
 *
 * @param root the work tree with the built services
 * @param state the folder that keeps data, logs, secrets and pid files; one stack at a time uses it
 * @param ports where every part listens
 * @param parts which parts to start
 * @param council whether to load the sample council once the services are healthy
 * @param durable whether it is made to last: PostgreSQL waits for the disk at each commit, JVMs keep their classes and
 *     compile thoroughly what they run often; tests may go without
 * @param logFormat {@code json} or {@code plain}, for the services
 * @param serviceEnvironment further environment variables for all five services
 */
public record StackSettings(
        Path root,
        Path state,
        Ports ports,
        Set<Part> parts,
        boolean council,
        boolean durable,
        String logFormat,
        Map<String, String> serviceEnvironment) {

    public StackSettings {
        parts = Set.copyOf(parts);
        serviceEnvironment = Map.copyOf(serviceEnvironment);
    }

    /** The stack of {@code ./kerbside up}: all parts on the ports of the documentation, state in {@code .kerbside}. */
    public static StackSettings standard(Path root) {
        return new StackSettings(
                root,
                root.resolve(".kerbside"),
                Ports.standard(),
                EnumSet.allOf(Part.class),
                true,
                true,
                "plain",
                Map.of());
    }

    /** A second stack for tests: free ports, its own folder, no waiting for the disk. */
    public static StackSettings forTests(Path root, Path state) {
        return standard(root).withState(state).withPorts(Ports.free()).withDurable(false);
    }

    public StackSettings withState(Path newState) {
        return new StackSettings(root, newState, ports, parts, council, durable, logFormat, serviceEnvironment);
    }

    public StackSettings withPorts(Ports newPorts) {
        return new StackSettings(root, state, newPorts, parts, council, durable, logFormat, serviceEnvironment);
    }

    public StackSettings withParts(Set<Part> newParts) {
        return new StackSettings(root, state, ports, newParts, council, durable, logFormat, serviceEnvironment);
    }

    public StackSettings withCouncil(boolean load) {
        return new StackSettings(root, state, ports, parts, load, durable, logFormat, serviceEnvironment);
    }

    public StackSettings withDurable(boolean wait) {
        return new StackSettings(root, state, ports, parts, council, wait, logFormat, serviceEnvironment);
    }

    public StackSettings withLogFormat(String format) {
        return new StackSettings(root, state, ports, parts, council, durable, format, serviceEnvironment);
    }

    public StackSettings withServiceEnvironment(Map<String, String> environment) {
        return new StackSettings(root, state, ports, parts, council, durable, logFormat, environment);
    }
}
