package uk.kerbside.enforcement.offline;

import java.time.Instant;

/**
 * A pack, or what has changed of it, ready for a device.
 *
 * @param cursor from where the next delta goes on
 * @param bytes see {@link PackFormat}
 * @param signature of exactly these bytes (Ed25519)
 */
public record PackContent(
        OfflinePack pack,
        boolean isDelta,
        Instant asOf,
        String cursor,
        int entries,
        byte[] bytes,
        byte[] signature,
        String signingKeyId) {

    @Override
    public String toString() {
        return "PackContent[" + pack + ", " + entries + " entries]";
    }
}
