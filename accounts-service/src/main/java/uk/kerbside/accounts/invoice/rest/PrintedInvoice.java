package uk.kerbside.accounts.invoice.rest;

import uk.kerbside.accounts.invoice.Invoice;
import uk.kerbside.accounts.invoice.SetOff;
import uk.kerbside.accounts.invoice.ShowInvoices;
import uk.kerbside.accounts.message.PlainWords;

/** An invoice as it is printed. */
final class PrintedInvoice {
    private PrintedInvoice() {}

    static byte[] pdf(ShowInvoices.Shown shown, String council, PlainWords words) {
        Invoice invoice = shown.invoice();
        Sheet sheet = new Sheet("Invoice " + invoice.invoiceNumber(), words);
        sheet.say(council);
        sheet.say("Account " + invoice.accountId());
        sheet.say("Issued on " + words.day(invoice.issuedAt()));
        if (!invoice.toPay().isZero()) {
            sheet.say("Please pay by " + words.day(invoice.payableUntil()));
        }
        sheet.list(shown.fees().stream()
                .map(fee -> new Sheet.Row(
                        fee.permitNumber(), fee.staffReference(), fee.owedAt(), fee.description(), fee.amount()))
                .toList());
        sheet.stress("Total", invoice.total());
        for (SetOff setOff : shown.setOff()) {
            sheet.say("Less credit note " + setOff.creditNoteNumber(), setOff.amount());
        }
        if (!shown.setOff().isEmpty()) {
            sheet.stress("To pay", invoice.toPay());
        }
        sheet.say(Vat.ON_INVOICE);
        return sheet.pdf();
    }
}
