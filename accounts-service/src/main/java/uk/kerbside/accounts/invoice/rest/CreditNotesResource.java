package uk.kerbside.accounts.invoice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.invoice.CreditNote;
import uk.kerbside.accounts.invoice.CreditNotes;
import uk.kerbside.accounts.invoice.RepayCredit;
import uk.kerbside.accounts.invoice.ShowCreditNotes;
import uk.kerbside.accounts.invoice.ShowInvoices;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** What organisations are credited by the month. */
@Path("/v1/credit-notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CUSTOMER, Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
@Tag(name = "Invoices", description = "What organisations owe for permits they sponsor, by the month")
class CreditNotesResource {
    private static final String PDF = "application/pdf";

    private final ShowCreditNotes showCreditNotes;
    private final RepayCredit repayCredit;
    private final MessageSettings settings;
    private final PlainWords words;
    private final CurrentActor currentActor;
    private final Pages pages;

    CreditNotesResource(
            ShowCreditNotes showCreditNotes,
            RepayCredit repayCredit,
            MessageSettings settings,
            PlainWords words,
            CurrentActor currentActor,
            Pages pages) {
        this.showCreditNotes = showCreditNotes;
        this.repayCredit = repayCredit;
        this.settings = settings;
        this.words = words;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listCreditNotes",
            summary = "The account's credit notes, the latest first",
            description = "Staff name the account they act for.")
    @APIResponse(responseCode = "409", description = "NO_ACCOUNT, ACCOUNT_NOT_CHOSEN")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<CreditNoteAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(ShowInvoices.SCOPE);
        String accountId = currentActor.accountId();
        return pages.read(
                        "credit notes of " + accountId,
                        page,
                        (after, limit) -> showCreditNotes.list(accountId, after.map(CreditNotesResource::place), limit),
                        CreditNotesResource::position)
                .map(CreditNoteAnswer::of);
    }

    @GET
    @Path("/{creditNoteNumber}")
    @Operation(
            operationId = "getCreditNote",
            summary = "One credit note, the permits on it and why, and the invoices it was taken off",
            description = "By their numbers and the organisation's own references; whose they were stands nowhere.")
    @APIResponseSchema(value = CreditNoteAnswer.Whole.class, responseCode = "200")
    public Response get(@PathParam("creditNoteNumber") @Size(max = 40) String creditNoteNumber) {
        ShowCreditNotes.Shown shown = showCreditNotes.show(creditNoteNumber);
        return Response.ok(CreditNoteAnswer.Whole.of(shown))
                .tag(ETags.of(shown.creditNote().version()))
                .build();
    }

    @GET
    @Path("/{creditNoteNumber}/credit-note.pdf")
    @Produces(PDF)
    @Operation(operationId = "getCreditNoteAsPdf", summary = "The same as a document to be printed")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response pdf(@PathParam("creditNoteNumber") @Size(max = 40) String creditNoteNumber) {
        ShowCreditNotes.Shown shown = showCreditNotes.show(creditNoteNumber);
        return Response.ok(PrintedCreditNote.pdf(shown, settings.council(), words), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + shown.creditNote().creditNoteNumber() + ".pdf\"")
                .build();
    }

    @POST
    @Path("/{creditNoteNumber}/repayment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "repayCreditNote",
            summary = "Says that what was left of a credit note was paid back",
            description = "Nothing more is taken off invoices from then on.")
    @APIResponse(responseCode = "409", description = "CREDIT_USED")
    @APIResponseSchema(value = CreditNoteAnswer.class, responseCode = "200")
    public Response repay(
            @PathParam("creditNoteNumber") @Size(max = 40) String creditNoteNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RepaymentRequest request) {
        CreditNote repaid = repayCredit.repay(
                creditNoteNumber,
                request.paidOn(),
                request.reference().strip(),
                note -> ETags.require(ifMatch, note.version()));
        return Response.ok(CreditNoteAnswer.of(repaid))
                .tag(ETags.of(repaid.version()))
                .build();
    }

    static CreditNotes.Place place(Position position) {
        return new CreditNotes.Place(position.instant(0), position.text(1));
    }

    static Position position(CreditNote note) {
        return Position.of(note.issuedAt(), note.creditNoteNumber());
    }

    @Schema(name = "CreditNoteRepayment")
    record RepaymentRequest(
            @NotNull @Schema(examples = "2026-12-14") LocalDate paidOn,

            @NotBlank
            @Size(max = 140)
            @Schema(examples = "BACS 7742 ROMFORD CLINIC", description = "As the bank says it")
            String reference) {}
}
