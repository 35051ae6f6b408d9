package uk.kerbside.permits.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import uk.kerbside.kit.problem.RefusedException;

/** Whether a JPEG or PNG file is a picture. It is read in full but kept small, so a large one needs no large memory. */
final class PictureFile {
    private static final int LOOKED_AT = 256;

    private final long mostPixels;

    PictureFile(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** @throws RefusedException {@code EVIDENCE_UNREADABLE} */
    void require(byte[] content, EvidenceFormat format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            look(reader, format);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedException refused) {
                throw refused;
            }
            throw CheckFile.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private void look(ImageReader reader, EvidenceFormat format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_UNREADABLE,
                    "The picture has " + width + " by " + height + " pixels. Make it smaller, then send it again.");
        }
        ImageReadParam small = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LOOKED_AT);
        small.setSourceSubsampling(step, step, 0, 0);
        if (format == EvidenceFormat.JPEG) {
            // As it is stored: scanners also write colours that Java does not show.
            reader.readRaster(0, small);
        } else {
            reader.read(0, small);
        }
    }
}
