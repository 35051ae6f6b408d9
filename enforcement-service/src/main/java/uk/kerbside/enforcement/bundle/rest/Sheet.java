package uk.kerbside.enforcement.bundle.rest;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.librepdf.openpdf.fonts.Liberation;

/**
 * A printed document of sections, each a table of what and how. Its font has the letters of every European language:
 * what somebody wrote is printed as it was written.
 */
final class Sheet {
    private static final float MARGIN = 50;
    private static final float[] LABEL_AND_TEXT = {3, 7};
    private static final int TEXT_SIZE = 9;
    private static final int HEADING_SIZE = 12;
    private static final int TITLE_SIZE = 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final Font text = font(Liberation.SANS, TEXT_SIZE);
    private final Font label = font(Liberation.SANS_BOLD, TEXT_SIZE);
    private final Font heading = font(Liberation.SANS_BOLD, HEADING_SIZE);
    private Optional<PdfPTable> table = Optional.empty();

    Sheet(String title, String subtitle) {
        PdfWriter.getInstance(document, out);
        document.addTitle(title + ". " + subtitle);
        document.setDocumentLanguage("en-GB");
        document.open();
        document.add(new Paragraph(title, font(Liberation.SANS_BOLD, TITLE_SIZE)));
        document.add(new Paragraph(subtitle, text));
    }

    private static Font font(Liberation face, int size) {
        try {
            return face.create(size);
        } catch (IOException e) {
            throw new IllegalStateException("The fonts of the document are missing", e);
        }
    }

    /** Begins a section; rows go into it until the next one. */
    void section(String name) {
        endSection();
        Paragraph line = new Paragraph(name, heading);
        line.setSpacingBefore(HEADING_SIZE);
        line.setSpacingAfter(HEADING_SIZE / 2f);
        document.add(line);
        PdfPTable rows = new PdfPTable(LABEL_AND_TEXT);
        rows.setWidthPercentage(100);
        rows.setSplitLate(false);
        table = Optional.of(rows);
    }

    void row(String name, String value) {
        PdfPTable rows = table.orElseThrow();
        rows.addCell(new PdfPCell(new Phrase(new Chunk(name, label))));
        rows.addCell(new PdfPCell(new Phrase(new Chunk(value, text))));
    }

    /** A line for each value; nothing when there is none. */
    void row(String name, List<?> values) {
        if (!values.isEmpty()) {
            row(name, String.join("\n", values.stream().map(Object::toString).toList()));
        }
    }

    void row(String name, Optional<?> value) {
        value.ifPresent(some -> row(name, some.toString()));
    }

    private void endSection() {
        table.ifPresent(document::add);
        table = Optional.empty();
    }

    byte[] pdf() {
        endSection();
        document.close();
        return out.toByteArray();
    }
}
