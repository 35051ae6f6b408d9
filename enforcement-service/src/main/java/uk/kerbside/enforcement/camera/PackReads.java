package uk.kerbside.enforcement.camera;

import java.util.List;

/** Makes bytes of reads, and reads of bytes; the same in every version of this service. Thread-safe. */
public interface PackReads {
    byte[] pack(List<JudgedRead> reads);

    List<JudgedRead> unpack(byte[] packed);
}
