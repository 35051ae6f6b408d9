package uk.kerbside.accounts.invoice.rest;

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
import java.time.Instant;
import java.util.List;
import org.librepdf.openpdf.fonts.Liberation;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Money;

/** A document on A4: permits by number and the organisation's own reference, and no other word of anybody. */
final class Sheet {
    private static final float MARGIN = 57;
    private static final int TEXT = 10;
    private static final int TITLE = 16;
    private static final float[] COLUMNS = {3, 3, 2, 5, 2};
    private static final List<String> HEADINGS = List.of("Permit", "Your reference", "Day", "For", "Amount");

    private final PlainWords words;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    Sheet(String title, PlainWords words) {
        this.words = words;
        PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.setDocumentLanguage("en-GB");
        document.open();
        document.add(new Paragraph(title, font(Liberation.SANS_BOLD, TITLE)));
    }

    /** What stands in one row of the table. */
    record Row(String permitNumber, String reference, Instant day, String what, Money amount) {}

    void say(String line) {
        document.add(new Paragraph(line, font(Liberation.SANS, TEXT)));
    }

    void say(String label, Money amount) {
        say(label + ": " + words.money(WireMoney.of(amount)));
    }

    void stress(String label, Money amount) {
        document.add(new Paragraph(label + ": " + words.money(WireMoney.of(amount)), font(Liberation.SANS_BOLD, TEXT)));
    }

    void list(List<Row> rows) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setHeaderRows(1);
        HEADINGS.forEach(heading -> table.addCell(cell(heading, Liberation.SANS_BOLD)));
        for (Row row : rows) {
            table.addCell(cell(row.permitNumber(), Liberation.SANS));
            table.addCell(cell(row.reference(), Liberation.SANS));
            table.addCell(cell(words.day(row.day()), Liberation.SANS));
            table.addCell(cell(row.what(), Liberation.SANS));
            table.addCell(cell(words.money(WireMoney.of(row.amount())), Liberation.SANS));
        }
        document.add(table);
    }

    byte[] pdf() {
        document.close();
        return out.toByteArray();
    }

    private static PdfPCell cell(String text, Liberation face) {
        return new PdfPCell(new Phrase(text, font(face, TEXT)));
    }

    private static Font font(Liberation face, int size) {
        try {
            return face.create(size);
        } catch (IOException e) {
            throw new IllegalStateException("The fonts of the document are missing", e);
        }
    }
}
