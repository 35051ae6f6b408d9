package uk.kerbside.bench;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/** A frontend's connection that stays open, on which one applicant after another applies. */
final class ApplicantLine implements AutoCloseable {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String ID = "\"applicationId\":\"";

    private final HttpLine line;
    private final String authority;

    ApplicantLine(URI address) throws IOException {
        this.line = new HttpLine(address);
        this.authority = address.getAuthority();
    }

    /** Drafts and submits; @return the application's id; @throws IOException unless it was issued at once */
    String apply(String token, String permitType, String vrm) throws IOException {
        String wish = "{\"permitType\":\"" + permitType + "\",\"vrm\":\"" + vrm + "\"}";
        String draft = post("/v1/applications", token, wish, CREATED);
        int from = draft.indexOf(ID) + ID.length();
        String id = draft.substring(from, draft.indexOf('"', from));
        String submitted = post("/v1/applications/" + id + "/submission", token, "{}", OK);
        if (!submitted.contains("\"status\":\"ISSUED\"")) {
            throw new IOException("Not issued at once: " + submitted);
        }
        return id;
    }

    private String post(String path, String token, String body, int expected) throws IOException {
        HttpLine.Answer answer = line.exchange("POST " + path + " HTTP/1.1\r\nHost: " + authority
                + "\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        if (answer.status() != expected) {
            throw new IOException(path + " is answered " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
