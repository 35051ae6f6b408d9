package uk.kerbside.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a process is started. The environment is added to the launcher's own; secrets go here, never on the command line. */
record Launch(List<String> command, Map<String, String> environment, Path workingFolder) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Never the environment: it holds passwords. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
