package uk.kerbside.local;

import java.nio.file.Path;
import java.util.List;

/** One word after {@code ./kerbside}. */
public interface Command {

    String name();

    /**
     * Does it and returns the exit code: 0 done, 1 failed, 2 wrongly called.
     *
     * @param root the work tree
     * @param arguments what follows the command's name
     * @throws StackFailure what went wrong in plain words; printed, exit code 1
     */
    int run(Path root, List<String> arguments, Terminal terminal);
}
