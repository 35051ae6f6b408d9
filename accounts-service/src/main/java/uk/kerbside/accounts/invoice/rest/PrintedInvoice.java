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
import java.util.List;
import org.librepdf.openpdf.fonts.Liberation;
import uk.kerbside.accounts.invoice.Fee;
import uk.kerbside.accounts.invoice.Invoice;
import uk.kerbside.accounts.invoice.ShowInvoices;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.WireMoney;

/** An invoice on A4: permits by number and the organisation's own reference, and no other word of anybody. */
final class PrintedInvoice {
    private static final float MARGIN = 57;
    private static final int TEXT = 10;
    private static final int TITLE = 16;
    private static final float[] COLUMNS = {3, 3, 2, 5, 2};
    private static final List<String> HEADINGS = List.of("Permit", "Your reference", "Day", "For", "Amount");

    private final PlainWords words;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PrintedInvoice(ShowInvoices.Shown shown, String council, PlainWords words) {
        this.words = words;
        Invoice invoice = shown.invoice();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle("Invoice " + invoice.invoiceNumber());
        document.setDocumentLanguage("en-GB");
        document.open();
        document.add(new Paragraph("Invoice " + invoice.invoiceNumber(), font(Liberation.SANS_BOLD, TITLE)));
        Font text = font(Liberation.SANS, TEXT);
        document.add(new Paragraph(council, text));
        document.add(new Paragraph("Account " + invoice.accountId(), text));
        document.add(new Paragraph("Issued on " + words.day(invoice.issuedAt()), text));
        document.add(new Paragraph("Please pay by " + words.day(invoice.payableUntil()), text));
        document.add(table(shown.fees()));
        document.add(new Paragraph(
                "Total: " + words.money(WireMoney.of(invoice.total())), font(Liberation.SANS_BOLD, TEXT)));
        document.close();
    }

    private PdfPTable table(List<Fee> fees) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setHeaderRows(1);
        HEADINGS.forEach(heading -> table.addCell(cell(heading, Liberation.SANS_BOLD)));
        for (Fee fee : fees) {
            table.addCell(cell(fee.permitNumber(), Liberation.SANS));
            table.addCell(cell(fee.staffReference(), Liberation.SANS));
            table.addCell(cell(words.day(fee.owedAt()), Liberation.SANS));
            table.addCell(cell(fee.description(), Liberation.SANS));
            table.addCell(cell(words.money(WireMoney.of(fee.amount())), Liberation.SANS));
        }
        return table;
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

    byte[] pdf() {
        return out.toByteArray();
    }
}
