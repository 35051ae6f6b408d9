package uk.kerbside.accounts.invoice.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.invoice.Fee;
import uk.kerbside.accounts.invoice.Invoice;
import uk.kerbside.accounts.invoice.InvoiceStatus;
import uk.kerbside.accounts.invoice.ShowInvoices;
import uk.kerbside.events.WireMoney;

/** An invoice, without what stands on it. */
@Schema(name = "Invoice")
record InvoiceAnswer(
        @Schema(examples = "INV-7KQ2-9XNM") String invoiceNumber,
        @Schema(examples = "A-7KQ2-9XNM") String accountId,
        InvoiceStatus status,

        @Schema(examples = "2026-11", description = "After which it was issued")
        String month,

        WireMoney total,

        @Schema(description = "What credit notes leave of the total")
        WireMoney toPay,

        @Schema(examples = "OUTSIDE_SCOPE", description = "Permits are outside the scope of VAT: none is charged")
        String vat,

        Instant issuedAt,

        @Schema(examples = "2026-12-31", description = "The last day on which it is paid in time")
        LocalDate payableUntil,

        @Schema(examples = "2026-12-14", description = "When its money came")
        Optional<LocalDate> receivedOn,

        Optional<Instant> settledAt) {

    static InvoiceAnswer of(Invoice invoice) {
        return new InvoiceAnswer(
                invoice.invoiceNumber(),
                invoice.accountId(),
                invoice.status(),
                YearMonth.from(invoice.month()).toString(),
                WireMoney.of(invoice.total()),
                WireMoney.of(invoice.toPay()),
                Vat.OUTSIDE_SCOPE,
                invoice.issuedAt(),
                invoice.payableUntil(),
                invoice.receivedOn(),
                invoice.settledAt());
    }

    /** An invoice, what stands on it, and what was taken off it. */
    @Schema(name = "WholeInvoice")
    record Whole(InvoiceAnswer invoice, List<Line> lines, List<SetOffAnswer> setOff) {
        static Whole of(ShowInvoices.Shown shown) {
            return new Whole(
                    InvoiceAnswer.of(shown.invoice()),
                    shown.fees().stream().map(Line::of).toList(),
                    shown.setOff().stream().map(SetOffAnswer::of).toList());
        }
    }

    /** The fee of one permit; whose it is stands nowhere. */
    @Schema(name = "InvoiceLine")
    record Line(
            @Schema(examples = "P-7KQ2-9XNM") String permitNumber,

            @Schema(examples = "staff-00417", description = "What the organisation calls whoever has it")
            String staffReference,

            @Schema(examples = "NHS_ICB") String permitType,

            @Schema(examples = "NHS Integrated Care Board permit, 12 months")
            String description,

            WireMoney amount,
            Instant owedAt) {

        static Line of(Fee fee) {
            return new Line(
                    fee.permitNumber(),
                    fee.staffReference(),
                    fee.typeCode(),
                    fee.description(),
                    WireMoney.of(fee.amount()),
                    fee.owedAt());
        }
    }
}
