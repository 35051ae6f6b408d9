package uk.kerbside.permits.support;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files as people send them, made afresh: no two have the same content unless their text is the same. */
public final class SampleFiles {
    private SampleFiles() {}

    public static byte[] pdf(String text) {
        return pdf(text, false);
    }

    /** One that opens with a password only. */
    public static byte[] lockedPdf(String text) {
        return pdf(text, true);
    }

    private static byte[] pdf(String text, boolean locked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            if (locked) {
                writer.setEncryption(bytes("secret"), bytes("owner"), 0, PdfWriter.ENCRYPTION_AES_128);
            }
            document.open();
            document.add(new Paragraph(text));
        }
        return out.toByteArray();
    }

    public static byte[] jpeg() {
        return picture("jpeg", 40, 30);
    }

    public static byte[] png() {
        return picture("png", 40, 30);
    }

    public static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture of a telephone, as far as its boxes go. */
    public static byte[] heic() {
        return heic("heic");
    }

    /** The same of another make. */
    public static byte[] heif() {
        return heic("mif1");
    }

    private static byte[] heic(String brand) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream boxes = new DataOutputStream(out)) {
            box(boxes, "ftyp", bytes(brand + "\0\0\0\0mif1heic"));
            box(boxes, "meta", new byte[24]);
            box(boxes, "mdat", new byte[100]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void box(DataOutputStream out, String type, byte[] content) throws IOException {
        out.writeInt(8 + content.length);
        out.write(bytes(type));
        out.write(content);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
