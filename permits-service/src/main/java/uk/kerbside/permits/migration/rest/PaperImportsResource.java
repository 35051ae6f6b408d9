package uk.kerbside.permits.migration.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.migration.ChangeImport;
import uk.kerbside.permits.migration.PaperImport;
import uk.kerbside.permits.migration.PaperImports;
import uk.kerbside.permits.migration.ReceiveImport;
import uk.kerbside.permits.migration.RowOutcome;
import uk.kerbside.permits.migration.RowReports;
import uk.kerbside.permits.migration.WriteDownMigrationReads;

/** Bringing a file of paper permits, and seeing what became of each row. */
@Path("/v1/paper-permit-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Migration", description = "Paper permits on their way to virtual ones")
class PaperImportsResource {
    private static final String EXAMPLE_ID = "I-7KQ2-9XNM";

    private final ReceiveImport receiveImport;
    private final ChangeImport changeImport;
    private final PaperImports imports;
    private final RowReports reports;
    private final WriteDownMigrationReads reads;
    private final Pages pages;

    PaperImportsResource(
            ReceiveImport receiveImport,
            ChangeImport changeImport,
            PaperImports imports,
            RowReports reports,
            WriteDownMigrationReads reads,
            Pages pages) {
        this.receiveImport = receiveImport;
        this.changeImport = changeImport;
        this.imports = imports;
        this.reports = reports;
        this.reads = reads;
        this.pages = pages;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importPaperPermits",
            summary = "Takes a file of paper permits in; its rows are worked on afterwards",
            description =
                    "Columns: permit_number, type, holder, email, phone, address, postcode, uprn, vrm, place, start,"
                            + " expiry, issued_at. The file is received whole or not at all. Safe to repeat: rows that say what was"
                            + " taken before count as repeated. One at a time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one permit", value = """
                            permit_number,type,holder,email,phone,address,postcode,uprn,vrm,place,start,expiry,issued_at
                            P100007,Resident 2nd,Rita Resident,rita@example.org,,"12 Como Road, Romford",RM7 5ZP,,AB12 CDE,RO5,2026-08-13,2027-08-12,POST
                            """)))
    @APIResponse(responseCode = "409", description = "IMPORT_UNFINISHED")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "202")
    public Response receive(InputStream file) {
        PaperImport received = receiveImport.receive(file);
        return Response.accepted(ImportAnswer.of(received, Map.of()))
                .location(URI.create("/v1/paper-permit-imports/" + received.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listPaperPermitImports", summary = "All imports of paper permits, the latest first")
    public Page<ImportAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "paper permit imports",
                        page,
                        (after, limit) -> imports.list(
                                after.map(position ->
                                        new PaperImports.ListPosition(position.instant(0), position.text(1))),
                                limit),
                        one -> Position.of(one.startedAt(), one.id()))
                .map(this::answer);
    }

    @GET
    @Path("/{importId}")
    @Operation(
            operationId = "getPaperPermitImport",
            summary = "How far an import is, and what it found",
            description =
                    "RUNNING goes on by itself, also after a restart; with trouble ACCOUNTS_AWAY as soon as accounts"
                            + " answers. HALTED waits for somebody to look at the log and resume it.")
    public ImportAnswer get(@PathParam("importId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String importId) {
        return answer(imports.get(importId));
    }

    @GET
    @Path("/{importId}/rows")
    @Operation(
            operationId = "listPaperPermitImportRows",
            summary = "What became of each row, in the order of the file",
            description = "Names no person: the line and the permit number lead back to the file.")
    public Page<RowAnswer> rows(
            @PathParam("importId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String importId,
            @QueryParam("outcome") @Parameter(description = "Only rows of which this became", example = "REFUSED")
                    RowOutcome outcome,
            @QueryParam("code")
                    @Size(max = 40)
                    @Parameter(description = "Only rows with this fault, repair or flag", example = "NUMBER_REPEATED")
                    String code,
            @Valid @BeanParam PageRequest page) {
        imports.get(importId);
        RowReports.Filter filter = new RowReports.Filter(Optional.ofNullable(outcome), Optional.ofNullable(code));
        Page<RowReports.Reported> rows = pages.read(
                "rows of " + importId + " " + filter,
                page,
                (after, limit) -> reports.list(
                        importId,
                        filter,
                        after.map(position -> position.number(0)).orElse(0L),
                        limit),
                row -> Position.of(row.line()));
        reads.rows(importId, rows.items());
        return rows.map(RowAnswer::of);
    }

    @POST
    @Path("/{importId}/cancellation")
    @Idempotent
    @Operation(
            operationId = "cancelPaperPermitImport",
            summary = "Stops an import: rows that wait are deleted, what was taken stays")
    @APIResponse(responseCode = "409", description = "IMPORT_OVER")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "200")
    public Response cancel(@PathParam("importId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String importId) {
        return Response.ok(answer(changeImport.cancel(importId))).build();
    }

    @POST
    @Path("/{importId}/resumption")
    @Idempotent
    @Operation(
            operationId = "resumePaperPermitImport",
            summary = "Has an import go on that has halted, with the rows that wait")
    @APIResponse(responseCode = "409", description = "IMPORT_NOT_HALTED")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "200")
    public Response resume(@PathParam("importId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String importId) {
        return Response.ok(answer(changeImport.resume(importId))).build();
    }

    private ImportAnswer answer(PaperImport one) {
        return ImportAnswer.of(one, reports.counts(one.id()));
    }
}
