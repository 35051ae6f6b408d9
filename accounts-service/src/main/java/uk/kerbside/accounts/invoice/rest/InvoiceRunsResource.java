package uk.kerbside.accounts.invoice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.invoice.IssueInvoices;
import uk.kerbside.accounts.invoice.ShowCreditNotes;
import uk.kerbside.accounts.invoice.ShowInvoices;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;

/** Finance's side of invoices. */
@Path("/v1/invoice-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Invoices", description = "What organisations owe for permits they sponsor, by the month")
class InvoiceRunsResource {
    private final IssueInvoices issueInvoices;
    private final ShowInvoices showInvoices;
    private final ShowCreditNotes showCreditNotes;
    private final Pages pages;

    InvoiceRunsResource(
            IssueInvoices issueInvoices, ShowInvoices showInvoices, ShowCreditNotes showCreditNotes, Pages pages) {
        this.issueInvoices = issueInvoices;
        this.showInvoices = showInvoices;
        this.showCreditNotes = showCreditNotes;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueInvoices",
            summary = "Asks every organisation for what it owes from before this month, less what it is credited",
            description = "The same happens on the first of each month. Safe to repeat: each fee stands on one invoice,"
                    + " each credit on one credit note.")
    public RunAnswer issue() {
        return RunAnswer.of(issueInvoices.issue());
    }

    @GET
    @Path("/open-invoices")
    @Operation(operationId = "listOpenInvoices", summary = "Invoices whose money has not come, the oldest first")
    public Page<InvoiceAnswer> open(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "open invoices",
                        page,
                        (after, limit) -> showInvoices.listOpen(after.map(InvoicesResource::place), limit),
                        InvoicesResource::position)
                .map(InvoiceAnswer::of);
    }

    @GET
    @Path("/open-credit-notes")
    @Operation(
            operationId = "listOpenCreditNotes",
            summary = "Credit notes of which something is left for invoices to come, the oldest first")
    public Page<CreditNoteAnswer> openCreditNotes(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "open credit notes",
                        page,
                        (after, limit) -> showCreditNotes.listLeft(after.map(CreditNotesResource::place), limit),
                        CreditNotesResource::position)
                .map(CreditNoteAnswer::of);
    }

    @Schema(name = "InvoiceRun")
    record RunAnswer(
            @Schema(examples = "3", description = "How many invoices were issued")
            int issued,

            @Schema(examples = "1", description = "How many credit notes were issued")
            int credited,

            @Schema(examples = "0", description = "How many could not be written; the next run tries them again")
            int failed) {
        static RunAnswer of(IssueInvoices.Run run) {
            return new RunAnswer(run.issued(), run.credited(), run.failed());
        }
    }
}
