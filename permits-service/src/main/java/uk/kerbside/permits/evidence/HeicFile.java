package uk.kerbside.permits.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Whether a HEIC file is whole. Java opens none, but the file is a row of boxes (ISO/IEC 14496-12): each says how long it
 * is and of what type, and one of them describes the picture.
 */
final class HeicFile {
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int TO_THE_END = 0;
    private static final int LENGTH_FOLLOWS = 1;
    private static final String DESCRIPTION = "meta";

    private final ByteBuffer content;

    private HeicFile(byte[] content) {
        this.content = ByteBuffer.wrap(content);
    }

    /** @throws RefusedException {@code EVIDENCE_UNREADABLE} */
    static void require(byte[] content) {
        if (!new HeicFile(content).isWhole()) {
            throw CheckFile.unreadable();
        }
    }

    private boolean isWhole() {
        boolean described = false;
        int at = 0;
        while (content.limit() - at >= HEADER) {
            long length = length(at);
            if (length < HEADER || length > content.limit() - at) {
                return false;
            }
            described |= type(at).equals(DESCRIPTION);
            at += (int) length;
        }
        return described && at == content.limit();
    }

    private long length(int at) {
        int said = content.getInt(at);
        int left = content.limit() - at;
        return switch (said) {
            case TO_THE_END -> left;
            case LENGTH_FOLLOWS -> left < LONG_HEADER ? 0 : content.getLong(at + HEADER);
            default -> Integer.toUnsignedLong(said);
        };
    }

    private String type(int at) {
        byte[] type = new byte[Integer.BYTES];
        content.get(at + Integer.BYTES, type);
        return new String(type, StandardCharsets.US_ASCII);
    }
}
