package uk.kerbside.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stands in for a packaged service: healthy at once, and shows what it was given. Told to, it dies while starting. */
final class ServiceForTests {

    private ServiceForTests() {}

    public static void main(String[] words) throws IOException {
        if (Boolean.parseBoolean(System.getenv("DIE_AT_START"))) {
            for (int line = 1; line <= 30; line++) {
                System.out.println("line " + line);
            }
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("KERBSIDE_PORT"));
        InetAddress host = InetAddress.getByName(System.getenv("QUARKUS_HTTP_HOST"));
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        Map<String, String> given = new TreeMap<>(System.getenv());
        given.put("working folder", Path.of("").toAbsolutePath().toString());
        given.put("heap", Long.toString(Runtime.getRuntime().maxMemory()));
        serve(server, "/q/health/ready", "{\"status\":\"UP\",\"checks\":[{\"data\":{\"state\":\"DEGRADED\"}}]}");
        serve(
                server,
                "/given",
                given.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        server.start();
    }

    private static void serve(HttpServer server, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
