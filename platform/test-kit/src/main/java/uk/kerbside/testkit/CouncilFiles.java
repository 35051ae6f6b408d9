package uk.kerbside.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the sample council, as the local stack loads them: real enough for tests of imports. */
public final class CouncilFiles {
    private static final Path BELOW_ROOT = Path.of("deploy", "local", "council");

    private CouncilFiles() {}

    /** The folder, found from wherever in the repository the tests run. */
    public static Path dir() {
        return dirAbove(Path.of("").toAbsolutePath());
    }

    /**
     * One of its files.
     *
     * @param name such as {@code places.csv}
     */
    public static Path file(String name) {
        Path file = dir().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The sample council has no file " + file);
        }
        return file;
    }

    static Path dirAbove(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path council = folder.resolve(BELOW_ROOT);
            if (Files.isDirectory(council)) {
                return council;
            }
        }
        throw new IllegalStateException("No folder above " + start + " holds " + BELOW_ROOT);
    }
}
