package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up in /proc which process listens on a TCP port. Knows nothing on other systems, or about other users' processes. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    // proc_pid_net(5): local address in the 2nd column, state in the 4th, inode in the 10th; 0A is LISTEN.
    private static final int LOCAL_ADDRESS = 1;
    private static final int SOCKET_STATE = 3;
    private static final int INODE = 9;
    private static final String LISTEN = "0A";

    private PortHolder() {}

    static Optional<ProcessHandle> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            sockets.addAll(listeningSockets(PROC.resolve("net").resolve(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), sockets))
                .findFirst();
    }

    private static Set<String> listeningSockets(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        String suffix = String.format(":%04X", port);
        try {
            for (String line : Files.readAllLines(table)) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > INODE
                        && columns[LOCAL_ADDRESS].endsWith(suffix)
                        && columns[SOCKET_STATE].equals(LISTEN)) {
                    sockets.add("socket:[" + columns[INODE] + "]");
                }
            }
        } catch (IOException noSuchTable) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        Path descriptors = PROC.resolve(Long.toString(pid)).resolve("fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.isSymbolicLink(descriptor)
                        && sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOurs) {
            return false;
        }
    }
}
