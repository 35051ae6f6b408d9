package uk.kerbside.permits.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import uk.kerbside.kit.problem.RefusedException;

/** Looks at a file before anything of it is kept: what it is, whether it can be opened, whether it is infected. */
@ApplicationScoped
public class CheckFile {
    private static final String NOT_SAID = "application/octet-stream";
    /** As some telephones mark the same pictures. */
    private static final String HEIF = "image/heif";

    private final VirusScan virusScan;
    private final long mostPixels;

    CheckFile(VirusScan virusScan, EvidenceSettings settings) {
        this.virusScan = virusScan;
        this.mostPixels = settings.mostPixels();
    }

    /**
     * @param claimed the media type its sender gives it; {@code application/octet-stream} claims nothing
     * @throws RefusedException one of {@link EvidenceRefusal}
     */
    public CheckedFile check(byte[] content, String claimed) {
        if (content.length == 0) {
            throw new RefusedException(EvidenceRefusal.EVIDENCE_EMPTY, "There is nothing in the file. Send it again.");
        }
        EvidenceFormat format = format(content, claimed);
        requireSound(content, format);
        VirusScan.Verdict verdict = virusScan.scan(content);
        if (verdict == VirusScan.Verdict.INFECTED) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_INFECTED,
                    "A virus was found in the file, so we did not keep it. Check the device it comes from.");
        }
        return new CheckedFile(content, format, verdict == VirusScan.Verdict.CLEAN);
    }

    private static EvidenceFormat format(byte[] content, String claimed) {
        EvidenceFormat format = EvidenceFormat.find(detected(content))
                .orElseThrow(() -> new RefusedException(
                        EvidenceRefusal.EVIDENCE_FORMAT_NOT_TAKEN,
                        "Send one of "
                                + Arrays.stream(EvidenceFormat.values())
                                        .map(EvidenceFormat::name)
                                        .collect(Collectors.joining(", "))
                                + ". What counts is what is in the file, not how it is called."));
        if (!claimed.equals(NOT_SAID) && !claimed.equals(format.mediaType())) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_DISGUISED,
                    "It says it is " + claimed + ", and it is " + format.mediaType() + ".");
        }
        return format;
    }

    private static String detected(byte[] content) {
        try {
            String detected = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
            return detected.equals(HEIF) ? EvidenceFormat.HEIC.mediaType() : detected;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    private void requireSound(byte[] content, EvidenceFormat format) {
        switch (format) {
            case PDF -> PdfFile.require(content);
            case JPEG, PNG -> new PictureFile(mostPixels).require(content, format);
            case HEIC -> HeicFile.require(content);
        }
    }

    static RefusedException unreadable() {
        return new RefusedException(
                EvidenceRefusal.EVIDENCE_UNREADABLE,
                "The file is broken or was cut short. Open it on your own device, then send it again.");
    }
}
