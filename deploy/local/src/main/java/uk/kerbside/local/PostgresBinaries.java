package uk.kerbside.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL for this operating system out of its Maven artefact, once. */
final class PostgresBinaries {

    private static final int ANY_EXECUTE = 0111;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}; another launcher may unpack the same one at the same time. */
    static Path unpackedIn(Path folder) {
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path unpacking = Files.createTempDirectory(folder.getParent(), "postgres-");
            unpackInto(unpacking);
            // initdb and the server may run under another user number than the one that unpacked (see CommandPrefix).
            Files.setPosixFilePermissions(
                    unpacking, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException anotherWasFaster) {
                if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                    throw anotherWasFaster;
                }
            }
            return folder;
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (packed == null) {
                throw new IOException(
                        "there is no PostgreSQL for " + system + " on " + machine + " among the libraries");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive wants to write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & ANY_EXECUTE) != 0) {
                Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(target));
                mode.addAll(Set.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
                Files.setPosixFilePermissions(target, mode);
            }
        }
    }
}
