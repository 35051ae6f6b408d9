package uk.kerbside.kit.edge;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
final class RawHttp {
    record Answer(int status, String body) {}

    private RawHttp() {}

    /** Reads an address exactly as it is written here. */
    static Answer get(String address, String token) throws IOException {
        return send("", "GET " + address + " HTTP/1.1", "Authorization: Bearer " + token);
    }

    /** @param lines the request line and headers; a host is added, the connection is closed afterwards */
    static Answer send(String body, String... lines) throws IOException {
        String head = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }
}
