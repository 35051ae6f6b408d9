package uk.kerbside.permits.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.application.KeptEvidence;
import uk.kerbside.permits.application.OpenEvidence;
import uk.kerbside.permits.application.SentFile;
import uk.kerbside.permits.application.ShowEvidence;
import uk.kerbside.permits.application.TakeBackEvidence;
import uk.kerbside.permits.application.UploadEvidence;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.Paper;
import uk.kerbside.permits.holder.Trust;

/** Documents that lie with an application. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Evidence", description = "Documents that prove what an application says")
class EvidenceResource {
    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String HEIC = "image/heic";
    private static final String SMALLEST_PDF = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
            trailer << /Root 1 0 R /Size 4 >>
            %%EOF
            """;

    private final UploadEvidence uploadEvidence;
    private final ShowEvidence showEvidence;
    private final OpenEvidence openEvidence;
    private final TakeBackEvidence takeBackEvidence;
    private final CurrentActor currentActor;

    EvidenceResource(
            UploadEvidence uploadEvidence,
            ShowEvidence showEvidence,
            OpenEvidence openEvidence,
            TakeBackEvidence takeBackEvidence,
            CurrentActor currentActor) {
        this.uploadEvidence = uploadEvidence;
        this.showEvidence = showEvidence;
        this.openEvidence = openEvidence;
        this.takeBackEvidence = takeBackEvidence;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/applications/{applicationId}/evidence")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listEvidence",
            summary = "What lies with an application, what it proves, and what is still missing in plain words")
    @APIResponseSchema(value = EvidenceAnswer.class, responseCode = "200")
    public EvidenceAnswer list(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId) {
        return EvidenceAnswer.of(showEvidence.show(applicationId));
    }

    @POST
    @Path("/applications/{applicationId}/evidence")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, PDF, JPEG, PNG, HEIC})
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "uploadEvidence",
            summary = "Sends a document: PDF, JPEG, PNG or HEIC",
            description = "The file as it is, one a request; what it is, is told by its content. In the states DRAFT,"
                    + " IN_REVIEW, MORE_EVIDENCE_ASKED and APPEALED, and in REFUSED as long as it can be corrected"
                    + " or appealed. Safe to repeat: the same file as the same paper is one document (200"
                    + " instead of 201). A document of the wrong age is taken, and does not count. A trusted"
                    + " person needs the scope \"permits\".")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "an empty page", value = SMALLEST_PDF)))
    @APIResponse(responseCode = "409", description = "EVIDENCE_NOT_TAKEN, EVIDENCE_NOT_ASKED_FOR, EVIDENCE_TOO_MUCH")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "EVIDENCE_EMPTY, EVIDENCE_FORMAT_NOT_TAKEN, EVIDENCE_DISGUISED, EVIDENCE_ENCRYPTED,"
                    + " EVIDENCE_UNREADABLE, EVIDENCE_INFECTED, EVIDENCE_DATE_NEEDED; nothing is kept")
    @APIResponse(responseCode = "503", description = "EVIDENCE_SCANNER_AWAY")
    @APIResponseSchema(value = EvidenceAnswer.DocumentAnswer.class, responseCode = "201")
    public Response upload(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @QueryParam("document")
                    @NotNull
                    @Pattern(regexp = "[A-Z0-9_]{1,60}", message = "must be a document as the catalogue calls it")
                    @Parameter(required = true, example = "UTILITY_BILL", description = "What it is")
                    String document,
            @QueryParam("issuedOn") @Parameter(example = "2026-11-02", description = "When it was issued, or begins")
                    String issuedOn,
            @QueryParam("validUntil")
                    @Parameter(example = "2027-11-01", description = "Its last valid day, if it has one")
                    String validUntil,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType contentType,
            @NotNull byte[] content) {
        currentActor.requireScope(Trust.PERMITS);
        Paper paper = new Paper(document, day("/issuedOn", issuedOn), day("/validUntil", validUntil));
        KeptEvidence kept = uploadEvidence.upload(applicationId, new SentFile(paper, claimed(contentType), content));
        URI location = URI.create("/v1/applications/" + applicationId + "/evidence/"
                + kept.evidence().id());
        return (kept.isNews() ? Response.created(location) : Response.ok().location(location))
                .entity(EvidenceAnswer.DocumentAnswer.of(showEvidence.show(kept.evidence())))
                .build();
    }

    /** Who does not say what it is claims nothing. */
    private static String claimed(MediaType contentType) {
        return contentType == null
                ? MediaType.APPLICATION_OCTET_STREAM
                : contentType.getType() + "/" + contentType.getSubtype();
    }

    private static Optional<LocalDate> day(String pointer, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(pointer, "must be a date such as 2026-11-23");
        }
    }

    @GET
    @Path("/applications/{applicationId}/evidence/{evidenceId}/content")
    @RolesAllowed({Roles.CUSTOMER, Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Produces({PDF, JPEG, PNG, HEIC})
    @Operation(
            operationId = "openEvidence",
            summary = "The document itself, to be saved",
            description = "That an officer has opened it stands in the application's history.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response open(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @PathParam("evidenceId") @Size(max = 40) @Parameter(example = "E-8DMR-4KTZ") String evidenceId) {
        OpenEvidence.Opened opened = openEvidence.open(applicationId, evidenceId);
        Evidence evidence = opened.evidence();
        return Response.ok(opened.content(), evidence.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + evidence.id() + "."
                                + evidence.format().extension() + "\"")
                .build();
    }

    @DELETE
    @Path("/applications/{applicationId}/evidence/{evidenceId}")
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "takeBackEvidence",
            summary = "Takes back a document that is not handed in yet",
            description = "Nothing of it is kept. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "EVIDENCE_HANDED_IN")
    public Response takeBack(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @PathParam("evidenceId") @Size(max = 40) @Parameter(example = "E-8DMR-4KTZ") String evidenceId) {
        currentActor.requireScope(Trust.PERMITS);
        takeBackEvidence.takeBack(applicationId, evidenceId);
        return Response.noContent().build();
    }
}
