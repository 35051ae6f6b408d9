package uk.kerbside.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out before anything starts whether somebody else holds a port the stack wants. */
final class PortCheck {

    private PortCheck() {}

    /** One sentence for every port that is taken. */
    static List<String> taken(Collection<Part> parts, Ports ports) {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            for (int port : ports.openedBy(part)) {
                if (!isFree(port)) {
                    taken.add("Port " + port + ", which " + part.title() + " needs, is taken by " + holder(port) + ".");
                }
            }
        }
        return taken;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the servers do: a connection of the run before that is still closing is no obstacle.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean somebodyListens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static String holder(int port) {
        return PortHolder.of(port)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("a process of another user");
    }

    static String join(List<String> sentences) {
        return sentences.stream().collect(Collectors.joining("\n"));
    }
}
