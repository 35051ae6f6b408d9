package uk.kerbside.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers which processes this stack started, beyond the life of the launcher. A number given to somebody else is never answered. */
final class PidFiles {

    private final Path folder;

    PidFiles(Path folder) {
        this.folder = folder;
    }

    void remember(String name, long pid) {
        String mark = ProcessMark.of(pid).orElse("");
        try {
            Files.createDirectories(folder);
            Path written = Files.writeString(folder.resolve(name + ".new"), pid + " " + mark + "\n");
            Files.move(written, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process if it still runs and is the same one. */
    Optional<ProcessHandle> living(String name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            String[] words = Files.readString(file(name)).strip().split(" ");
            long pid = Long.parseLong(words[0]);
            boolean same = words.length == 2 && ProcessMark.of(pid).equals(Optional.of(words[1]));
            return same ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
