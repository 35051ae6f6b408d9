package uk.kerbside.permits.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What kinds of files are taken. */
public enum EvidenceFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic");

    private final String mediaType;
    private final String extension;

    EvidenceFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a name of such a file ends. */
    public String extension() {
        return extension;
    }

    static Optional<EvidenceFormat> find(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
