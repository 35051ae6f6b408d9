package uk.kerbside.testkit.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that must say what the code says.
 *
 * @param isRewritten whether it is made to say so; {@code -Dkerbside.write=true}
 */
record CommittedFile(Path path, boolean isRewritten) {
    private static final String WRITE = "kerbside.write";

    /** A file below the root of the repository, wherever in it the tests run. */
    static CommittedFile of(String belowRoot) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs")) && Files.isDirectory(folder.resolve("platform"))) {
                return new CommittedFile(folder.resolve(belowRoot), Boolean.getBoolean(WRITE));
            }
        }
        throw new IllegalStateException("The tests do not run inside the repository");
    }

    String text() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares, or rewrites if that was asked for.
     *
     * @throws AssertionError that shows the first line that differs
     */
    void mustBe(String expected) {
        String committed = text();
        if (committed.equals(expected)) {
            return;
        }
        if (isRewritten) {
            write(expected);
            return;
        }
        throw new AssertionError(
                path.getFileName() + " does not say what the code says. " + difference(committed, expected)
                        + "\nIf the code is right, run the test with -D" + WRITE + "=true and commit what it writes.");
    }

    private void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(String committed, String expected) {
        String[] before = committed.split("\n", -1);
        String[] after = expected.split("\n", -1);
        int line = 0;
        while (line < before.length && line < after.length && before[line].equals(after[line])) {
            line++;
        }
        return "Line " + (line + 1) + ":\n  committed: " + (line < before.length ? before[line] : "(ends)")
                + "\n  code:      " + (line < after.length ? after[line] : "(ends)");
    }
}
