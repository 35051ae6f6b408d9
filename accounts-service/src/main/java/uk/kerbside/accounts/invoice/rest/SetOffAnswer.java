package uk.kerbside.accounts.invoice.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.invoice.SetOff;
import uk.kerbside.events.WireMoney;

/** So much of a credit note was taken off an invoice. */
@Schema(name = "SetOff")
record SetOffAnswer(
        @Schema(examples = "CN-7KQ2-9XNM") String creditNoteNumber,
        @Schema(examples = "INV-7KQ2-9XNM") String invoiceNumber,
        WireMoney amount) {

    static SetOffAnswer of(SetOff setOff) {
        return new SetOffAnswer(setOff.creditNoteNumber(), setOff.invoiceNumber(), WireMoney.of(setOff.amount()));
    }
}
