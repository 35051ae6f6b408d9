package uk.kerbside.accounts.letter.rest;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.librepdf.openpdf.fonts.Liberation;
import uk.kerbside.accounts.letter.Letter;

/**
 * Letters as one document on A4, each beginning on a page of its own with the address in the window of a DL envelope. Large
 * print is 18 points with space between the lines, plain letters and nothing centred (the Association for Accessible
 * Formats' guidance is 16 to 18); the address stays small, or it would leave the window.
 */
final class PrintedLetters {
    private static final float MARGIN = 57;
    private static final float ADDRESS_HEIGHT = 190;
    private static final float ABOVE_ADDRESS = 72;
    private static final int USUAL = 11;
    private static final int LARGE = 18;
    private static final float LINE = 1.4f;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * Where a letter stands in the document.
     *
     * @param firstPage counted from 1
     */
    record Pages(int firstPage, int pages) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Pages> pages = new ArrayList<>();
    private final ZoneId zone;

    PrintedLetters(String title, List<Letter> letters, ZoneId zone) {
        this.zone = zone;
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.setDocumentLanguage("en-GB");
        document.open();
        for (Letter letter : letters) {
            int firstPage = writer.getPageNumber();
            write(document, letter);
            pages.add(new Pages(firstPage, writer.getPageNumber() - firstPage + 1));
            document.newPage();
        }
        document.close();
    }

    private void write(Document document, Letter letter) {
        int size = letter.largePrint() ? LARGE : USUAL;
        Font text = font(Liberation.SANS, size);
        document.add(address(letter));
        document.add(paragraph(DAY.format(letter.takenAt().atZone(zone)), text));
        document.add(paragraph(letter.subject(), font(Liberation.SANS_BOLD, size)));
        letter.body().lines().forEach(line -> document.add(paragraph(line.isEmpty() ? " " : line, text)));
    }

    private static PdfPTable address(Letter letter) {
        PdfPCell cell = new PdfPCell(new Phrase(String.join("\n", letter.address()), font(Liberation.SANS, USUAL)));
        cell.setFixedHeight(ADDRESS_HEIGHT);
        cell.setPaddingTop(ABOVE_ADDRESS);
        cell.setPaddingLeft(0);
        cell.setBorder(Rectangle.NO_BORDER);
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.addCell(cell);
        return table;
    }

    private static Paragraph paragraph(String text, Font font) {
        Paragraph paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_LEFT);
        paragraph.setLeading(font.getSize() * LINE);
        return paragraph;
    }

    private static Font font(Liberation face, int size) {
        try {
            return face.create(size);
        } catch (IOException e) {
            throw new IllegalStateException("The fonts of the document are missing", e);
        }
    }

    byte[] pdf() {
        return out.toByteArray();
    }

    /** Of each letter, in their order. */
    List<Pages> pages() {
        return List.copyOf(pages);
    }
}
