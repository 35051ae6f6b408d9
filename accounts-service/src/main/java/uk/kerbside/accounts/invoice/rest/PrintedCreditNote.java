package uk.kerbside.accounts.invoice.rest;

import uk.kerbside.accounts.invoice.CreditNote;
import uk.kerbside.accounts.invoice.SetOff;
import uk.kerbside.accounts.invoice.ShowCreditNotes;
import uk.kerbside.accounts.message.PlainWords;

/** A credit note as it is printed. */
final class PrintedCreditNote {
    private PrintedCreditNote() {}

    static byte[] pdf(ShowCreditNotes.Shown shown, String council, PlainWords words) {
        CreditNote note = shown.creditNote();
        Sheet sheet = new Sheet("Credit note " + note.creditNoteNumber(), words);
        sheet.say(council);
        sheet.say("Account " + note.accountId());
        sheet.say("Issued on " + words.day(note.issuedAt()));
        sheet.list(shown.credits().stream()
                .map(credit -> new Sheet.Row(
                        credit.permitNumber(),
                        credit.staffReference(),
                        credit.creditedAt(),
                        credit.description() + ". " + credit.because(),
                        credit.amount()))
                .toList());
        sheet.stress("Total", note.total());
        for (SetOff setOff : shown.setOff()) {
            sheet.say("Taken off invoice " + setOff.invoiceNumber(), setOff.amount());
        }
        note.repaid().ifPresent(amount -> sheet.say("Paid back", amount));
        if (!note.left().isZero()) {
            sheet.say("Left for your next invoice", note.left());
        }
        sheet.say(Vat.ON_CREDIT_NOTE);
        return sheet.pdf();
    }
}
