package uk.kerbside.bench;

import java.io.IOException;
import java.net.URI;

/** One officer on one connection that stays open. */
final class OfficerLine implements AutoCloseable {
    static final int OK = 200;

    private final HttpLine line;
    private final String head;

    OfficerLine(URI address, String token) throws IOException {
        this.line = new HttpLine(address);
        this.head = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    /** A question about a bay of residents. */
    static String question(String vrm, String place) {
        return "{\"vrm\":\"" + vrm + "\",\"place\":\"" + place + "\",\"bayClass\":\"RESIDENT\"}";
    }

    /** @return the whole answer; @throws IOException unless it is 200 */
    String check(String vrm, String place) throws IOException {
        HttpLine.Answer answer = post("/v1/checks", question(vrm, place));
        if (answer.status() != OK) {
            throw new IOException("The service answers " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    /** @param body of plain characters */
    HttpLine.Answer post(String path, String body) throws IOException {
        return line.exchange("POST " + path + head + body.length() + "\r\n\r\n" + body);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
