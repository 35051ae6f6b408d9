package uk.kerbside.accounts.invoice.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.invoice.Credit;
import uk.kerbside.accounts.invoice.CreditNote;
import uk.kerbside.accounts.invoice.ShowCreditNotes;
import uk.kerbside.events.WireMoney;

/** A credit note, without what stands on it. */
@Schema(name = "CreditNote")
record CreditNoteAnswer(
        @Schema(examples = "CN-7KQ2-9XNM") String creditNoteNumber,
        @Schema(examples = "A-7KQ2-9XNM") String accountId,

        @Schema(examples = "2026-11", description = "After which it was issued")
        String month,

        WireMoney total,

        @Schema(description = "What is left for invoices to come")
        WireMoney left,

        @Schema(examples = "OUTSIDE_SCOPE", description = "Permits are outside the scope of VAT: none is credited")
        String vat,

        Instant issuedAt,

        @Schema(description = "What finance paid back") Optional<WireMoney> repaid,

        @Schema(examples = "2026-12-14", description = "When that was paid")
        Optional<LocalDate> repaidOn) {

    static CreditNoteAnswer of(CreditNote note) {
        return new CreditNoteAnswer(
                note.creditNoteNumber(),
                note.accountId(),
                YearMonth.from(note.month()).toString(),
                WireMoney.of(note.total()),
                WireMoney.of(note.left()),
                Vat.OUTSIDE_SCOPE,
                note.issuedAt(),
                note.repaid().map(WireMoney::of),
                note.repaidOn());
    }

    /** A credit note, what stands on it, and what it was taken off. */
    @Schema(name = "WholeCreditNote")
    record Whole(CreditNoteAnswer creditNote, List<Line> lines, List<SetOffAnswer> setOff) {
        static Whole of(ShowCreditNotes.Shown shown) {
            return new Whole(
                    CreditNoteAnswer.of(shown.creditNote()),
                    shown.credits().stream().map(Line::of).toList(),
                    shown.setOff().stream().map(SetOffAnswer::of).toList());
        }
    }

    /** The credit for one permit; whose it was stands nowhere. */
    @Schema(name = "CreditNoteLine")
    record Line(
            @Schema(examples = "P-7KQ2-9XNM") String permitNumber,

            @Schema(examples = "staff-00417", description = "What the organisation calls whoever had it")
            String staffReference,

            @Schema(examples = "NHS_ICB") String permitType,

            @Schema(examples = "NHS Integrated Care Board permit, 12 months")
            String description,

            @Schema(examples = "SURRENDERED", description = "SURRENDERED, LEFT, REVOKED, MOVED; others may follow")
            String reason,

            @Schema(examples = "The permit was given back.") String because,
            WireMoney amount,
            Instant creditedAt) {

        static Line of(Credit credit) {
            return new Line(
                    credit.permitNumber(),
                    credit.staffReference(),
                    credit.typeCode(),
                    credit.description(),
                    credit.reason(),
                    credit.because(),
                    WireMoney.of(credit.amount()),
                    credit.creditedAt());
        }
    }
}
