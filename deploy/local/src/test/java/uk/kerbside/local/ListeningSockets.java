package uk.kerbside.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
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

    private static Set<String> socketsOf(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.isSymbolicLink(descriptor)) {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        return sockets;
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
