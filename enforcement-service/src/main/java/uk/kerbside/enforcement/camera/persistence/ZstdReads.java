package uk.kerbside.enforcement.camera.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.luben.zstd.Zstd;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import uk.kerbside.enforcement.camera.JudgedRead;
import uk.kerbside.enforcement.camera.PackReads;
import uk.kerbside.events.EventJson;

/** The JSON of all reads of a batch as one Zstandard frame (RFC 8878) with its size in front. */
@ApplicationScoped
class ZstdReads implements PackReads {
    private static final TypeReference<List<JudgedRead>> READS = new TypeReference<>() {};
    private static final int LEVEL = 3;
    /** Far more than a thousand reads take: nobody has our memory by a frame that says it is large. */
    private static final long LARGEST = 64L << 20;

    @Override
    public byte[] pack(List<JudgedRead> reads) {
        try {
            return Zstd.compress(EventJson.mapper().writeValueAsBytes(reads), LEVEL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reads cannot be packed", e);
        }
    }

    @Override
    public List<JudgedRead> unpack(byte[] packed) {
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > LARGEST) {
            throw new IllegalStateException("These are no packed reads");
        }
        try {
            return EventJson.mapper().readValue(Zstd.decompress(packed, Math.toIntExact(size)), READS);
        } catch (IOException e) {
            throw new IllegalStateException("Packed reads cannot be read", e);
        }
    }
}
