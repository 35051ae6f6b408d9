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
import uk.kerbside.accounts.invoice.Invoice;
import uk.kerbside.accounts.invoice.Invoices;
import uk.kerbside.accounts.invoice.SettleInvoice;
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

/** What organisations are asked for by the month. */
@Path("/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CUSTOMER, Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
@Tag(name = "Invoices", description = "What organisations owe for permits they sponsor, by the month")
class InvoicesResource {
    private static final String PDF = "application/pdf";

    private final ShowInvoices showInvoices;
    private final SettleInvoice settleInvoice;
    private final MessageSettings settings;
    private final PlainWords words;
    private final CurrentActor currentActor;
    private final Pages pages;

    InvoicesResource(
            ShowInvoices showInvoices,
            SettleInvoice settleInvoice,
            MessageSettings settings,
            PlainWords words,
            CurrentActor currentActor,
            Pages pages) {
        this.showInvoices = showInvoices;
        this.settleInvoice = settleInvoice;
        this.settings = settings;
        this.words = words;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listInvoices",
            summary = "The account's invoices, the latest first",
            description = "Staff name the account they act for.")
    @APIResponse(responseCode = "409", description = "NO_ACCOUNT, ACCOUNT_NOT_CHOSEN")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<InvoiceAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(ShowInvoices.SCOPE);
        String accountId = currentActor.accountId();
        return pages.read(
                        "invoices of " + accountId,
                        page,
                        (after, limit) -> showInvoices.list(accountId, after.map(InvoicesResource::place), limit),
                        InvoicesResource::position)
                .map(InvoiceAnswer::of);
    }

    @GET
    @Path("/{invoiceNumber}")
    @Operation(
            operationId = "getInvoice",
            summary = "One invoice and the permits on it",
            description = "By their numbers and the organisation's own references; whose they are stands nowhere.")
    @APIResponseSchema(value = InvoiceAnswer.Whole.class, responseCode = "200")
    public Response get(@PathParam("invoiceNumber") @Size(max = 40) String invoiceNumber) {
        ShowInvoices.Shown shown = showInvoices.show(invoiceNumber);
        return Response.ok(InvoiceAnswer.Whole.of(shown))
                .tag(ETags.of(shown.invoice().version()))
                .build();
    }

    @GET
    @Path("/{invoiceNumber}/invoice.pdf")
    @Produces(PDF)
    @Operation(operationId = "getInvoiceAsPdf", summary = "The same as a document to be printed")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response pdf(@PathParam("invoiceNumber") @Size(max = 40) String invoiceNumber) {
        ShowInvoices.Shown shown = showInvoices.show(invoiceNumber);
        return Response.ok(PrintedInvoice.pdf(shown, settings.council(), words), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + shown.invoice().invoiceNumber() + ".pdf\"")
                .build();
    }

    @POST
    @Path("/{invoiceNumber}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "settleInvoice", summary = "Says that the money of an invoice has come")
    @APIResponse(responseCode = "409", description = "INVOICE_SETTLED")
    @APIResponseSchema(value = InvoiceAnswer.class, responseCode = "200")
    public Response settle(
            @PathParam("invoiceNumber") @Size(max = 40) String invoiceNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SettlementRequest request) {
        Invoice settled = settleInvoice.settle(
                invoiceNumber,
                request.receivedOn(),
                request.reference().strip(),
                invoice -> ETags.require(ifMatch, invoice.version()));
        return Response.ok(InvoiceAnswer.of(settled))
                .tag(ETags.of(settled.version()))
                .build();
    }

    static Invoices.Place place(Position position) {
        return new Invoices.Place(position.instant(0), position.text(1));
    }

    static Position position(Invoice invoice) {
        return Position.of(invoice.issuedAt(), invoice.invoiceNumber());
    }

    @Schema(name = "InvoiceSettlement")
    record SettlementRequest(
            @NotNull @Schema(examples = "2026-12-14") LocalDate receivedOn,

            @NotBlank
            @Size(max = 140)
            @Schema(examples = "BACS 7741 ROMFORD CLINIC", description = "As the bank says it")
            String reference) {}
}
