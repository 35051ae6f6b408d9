package uk.kerbside.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The work tree these tests run in. */
final class WorkTree {

    private WorkTree() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/kafka/topics.csv"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
