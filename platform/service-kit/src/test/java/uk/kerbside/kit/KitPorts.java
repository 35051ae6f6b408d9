package uk.kerbside.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports below those handed out for outgoing connections: a part that was stopped finds its own free again. */
final class KitPorts {
    private KitPorts() {}

    static int free() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(KitPorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
