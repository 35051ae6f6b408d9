package uk.kerbside.kit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/** SHA-256 of what makes two requests the same. */
final class Hashes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Hashes() {}

    static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    /** Each part with its length before it, so that no two lists of parts look alike. */
    static byte[] of(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** JSON hashes alike whatever the order of its fields and the spaces between them; all else by its bytes. */
    static byte[] ofCanonical(byte[] body) {
        try {
            StringBuilder canonical = new StringBuilder();
            write(JSON.readTree(body), canonical);
            return of(canonical.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            return of(body);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            out.append('{');
            node.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
                out.append(JsonNodeFactory.instance.textNode(field.getKey())).append(':');
                write(field.getValue(), out);
                out.append(',');
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(item -> {
                write(item, out);
                out.append(',');
            });
            out.append(']');
        } else {
            out.append(node);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
