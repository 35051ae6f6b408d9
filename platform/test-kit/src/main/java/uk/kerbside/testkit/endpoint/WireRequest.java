package uk.kerbside.testkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.idempotency.Idempotent;

/**
 * A request as it goes over the wire, byte for byte: nothing in it need be legal.
 *
 * @param target path and query as they stand in the request line
 * @param headers written in UTF-8, in this order
 */
record WireRequest(String method, String target, Map<String, String> headers, Optional<byte[]> body) {
    WireRequest {
        headers = Map.copyOf(headers);
    }

    WireRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WireRequest(method, target, more, body);
    }

    WireRequest without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new WireRequest(method, target, fewer, body);
    }

    WireRequest withBody(byte[] bytes) {
        return new WireRequest(method, target, headers, Optional.of(bytes));
    }

    WireRequest withTarget(String other) {
        return new WireRequest(method, other, headers, body);
    }

    WireRequest withMethod(String other) {
        return new WireRequest(other, target, headers, body);
    }

    /** The same request as if it had never been sent. */
    WireRequest afresh() {
        return headers.containsKey(Idempotent.HEADER)
                ? with(Idempotent.HEADER, UUID.randomUUID().toString())
                : this;
    }

    byte[] head(int port) {
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        body.ifPresent(
                bytes -> head.append("Content-Length: ").append(bytes.length).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
