package uk.kerbside.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Where every part listens, always on 127.0.0.1.
 *
 * @param ofParts one port per part
 * @param kafkaController the broker's second listener, for its own consensus
 * @param keycloakManagement Keycloak's health endpoint
 */
public record Ports(Map<Part, Integer> ofParts, int kafkaController, int keycloakManagement) {

    // Below the range from which Linux and macOS take the ports of outgoing connections.
    private static final int FREE_FROM = 20_000;
    private static final int FREE_UNTIL = 32_000;

    public Ports {
        ofParts = Map.copyOf(ofParts);
    }

    /** The ports of the documentation. */
    public static Ports standard() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.standardPort());
        }
        return new Ports(ports, 19093, 8190);
    }

    /** Ports nobody listens on at this moment, for a second stack beside a first one. */
    public static Ports free() {
        Deque<Integer> free = new ArrayDeque<>(freePorts(Part.values().length + 2));
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, free.pop());
        }
        return new Ports(ports, free.pop(), free.pop());
    }

    public int of(Part part) {
        return ofParts.get(part);
    }

    public Ports with(Part part, int port) {
        Map<Part, Integer> ports = new EnumMap<>(ofParts);
        ports.put(part, port);
        return new Ports(ports, kafkaController, keycloakManagement);
    }

    /** Every port a part opens. */
    List<Integer> openedBy(Part part) {
        return switch (part) {
            case KAFKA -> List.of(of(part), kafkaController);
            case KEYCLOAK -> List.of(of(part), keycloakManagement);
            case POSTGRES, PERMITS, ACCOUNTS, VISITOR, ENFORCEMENT, HELPLINE -> List.of(of(part));
        };
    }

    private static List<Integer> freePorts(int count) {
        Random random = new Random();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int tries = 0; held.size() < count && tries < 1_000; tries++) {
                ServerSocket socket = new ServerSocket();
                try {
                    int port = random.nextInt(FREE_FROM, FREE_UNTIL);
                    socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    held.add(socket);
                } catch (java.net.BindException taken) {
                    socket.close();
                }
            }
            if (held.size() < count) {
                throw new StackFailure("No " + count + " free ports between " + FREE_FROM + " and " + FREE_UNTIL + ".");
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new StackFailure("Looking for free ports failed: " + e.getMessage(), e);
        }
    }
}
