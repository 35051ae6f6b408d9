package uk.kerbside.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small programs of the operating system put in front of a command, where they exist. */
final class CommandPrefix {

    private CommandPrefix() {}

    /**
     * Starts a process outside the terminal's process group. Ctrl-C then reaches the launcher only, which stops the parts in
     * their order instead of all of them losing their database at the same instant.
     */
    static List<String> ownSession() {
        return onPath("setsid").map(List::of).orElse(List.of());
    }

    /** PostgreSQL refuses to run as root; in a user name space of its own it does not see that it is. */
    static List<String> notAsRoot() {
        return isRoot()
                ? onPath("unshare")
                        .map(unshare -> List.of(unshare, "-U"))
                        .orElseThrow(() -> new StackFailure(
                                "PostgreSQL does not run as root, and unshare (util-linux), which hides that, is missing."
                                        + " Start the stack as another user."))
                : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
