package uk.kerbside.enforcement.bundle.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.bundle.Bundle;
import uk.kerbside.enforcement.bundle.MakeBundle;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;

/** All there is of one check, for a tribunal. */
@Path("/v1/checks/{checkId}")
@RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
@Tag(name = "Evidence", description = "That nothing was changed or taken away")
class BundlesResource {
    private static final String PDF = "application/pdf";

    private final MakeBundle makeBundle;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final CouncilClock councilClock;

    BundlesResource(MakeBundle makeBundle, ReadAudit audit, CurrentActor currentActor, CouncilClock councilClock) {
        this.makeBundle = makeBundle;
        this.audit = audit;
        this.currentActor = currentActor;
        this.councilClock = councilClock;
    }

    @GET
    @Path("/bundle")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBundle",
            summary = "All there is of a check, for a tribunal",
            description =
                    "The check, what was said of it and found again later, the place and its order, what was known"
                            + " of the mark then and is now, and the receipt. See /bundle.pdf for the document to print.")
    public BundleResponse bundle(@PathParam("checkId") String checkId) {
        return BundleResponse.of(made(checkId));
    }

    @GET
    @Path("/bundle.pdf")
    @Produces(PDF)
    @Operation(
            operationId = "getBundleAsPdf",
            summary = "The same as a document to be printed",
            description = "Times are those of the council's clocks.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response pdf(@PathParam("checkId") String checkId) {
        Bundle bundle = made(checkId);
        return Response.ok(new BundleDocument(bundle, councilClock.zone()).pdf(), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"check-" + bundle.check().check().checkId() + ".pdf\"")
                .build();
    }

    private Bundle made(String checkId) {
        Bundle bundle = makeBundle.bundle(
                Ids.findUuid(checkId).orElseThrow(() -> new NotFoundException("There is no check " + checkId + ".")),
                currentActor.actor());
        audit.record(currentActor.actor(), ReadAction.MAKE_BUNDLE, Optional.empty(), bundle.records());
        return bundle;
    }
}
