package uk.kerbside.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything one stack keeps: {@code data/} (wiped by {@code --fresh}), {@code logs/}, {@code pids/}, the secrets and the
 * addresses of the running stack.
 */
final class StateFolder {

    private final Path folder;

    StateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    Path data(Part part) {
        return folder.resolve("data").resolve(part.key());
    }

    Path data(String file) {
        return folder.resolve("data").resolve(file);
    }

    Path log(Part part) {
        return folder.resolve("logs").resolve(part.key() + ".log");
    }

    PidFiles pids() {
        return new PidFiles(folder.resolve("pids"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Makes the folder, closed to other users: logs and data are personal. */
    void make() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StackFailure("The state folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    boolean hasData() {
        return Files.isDirectory(folder.resolve("data"));
    }

    /** An empty log; the one of the run before stays readable beside it. */
    Path newLog(Part part) {
        Path log = log(part);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Path before = log.resolveSibling(part.key() + ".previous.log");
                Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.createFile(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wipeData() {
        delete(folder.resolve("data"));
    }

    /** Deletes a folder of this state with everything in it. Links are removed, never followed. */
    void delete(Path inside) {
        Path doomed = inside.toAbsolutePath().normalize();
        if (!doomed.startsWith(folder) || doomed.equals(folder)) {
            throw new IllegalArgumentException(doomed + " is not inside " + folder);
        }
        if (!Files.exists(doomed)) {
            return;
        }
        try {
            Files.walkFileTree(doomed, new DeleteAll());
        } catch (IOException e) {
            throw new StackFailure("Cannot delete " + doomed + ": " + e.getMessage(), e);
        }
    }

    private static final class DeleteAll extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
