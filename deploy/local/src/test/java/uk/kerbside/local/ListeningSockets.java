package uk.kerbside.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses on which given processes listen, read from Linux's /proc. */
final class ListeningSockets {

    private ListeningSockets() {}

    static List<String> of(Collection<ProcessHandle> processes) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (ProcessHandle process : processes) {
            inodes.addAll(socketsOf(process));
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && inodes.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(address(columns[1].split(":")[0]));
                }
            }
        }
        return addresses;
    }

    /** None of a process that has ended: PostgreSQL's come and go with their connections. */
    private static Set<String> socketsOf(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                target(descriptor).ifPresent(sockets::add);
            }
        } catch (NoSuchFileException | DirectoryIteratorException ended) {
            return Set.of();
        }
        return sockets;
    }

    /** Where a descriptor leads; nowhere when it was closed since it was listed. */
    private static Optional<String> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException closed) {
            return Optional.empty();
        }
    }

    /** The kernel writes each four bytes in the machine's order, which is backwards here. */
    private static String address(String hex) throws IOException {
        byte[] backwards = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[backwards.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = backwards[i / 4 * 4 + 3 - i % 4];
        }
        String shown = InetAddress.getByAddress(bytes).getHostAddress();
        return shown.equals("0:0:0:0:0:0:0:1") ? "::1" : shown;
    }
}
