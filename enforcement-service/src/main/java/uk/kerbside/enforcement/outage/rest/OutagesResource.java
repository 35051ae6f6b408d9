package uk.kerbside.enforcement.outage.rest;

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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.outage.CloseOutage;
import uk.kerbside.enforcement.outage.DownKind;
import uk.kerbside.enforcement.outage.OpenOutage;
import uk.kerbside.enforcement.outage.Outage;
import uk.kerbside.enforcement.outage.Outages;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** Windows of time in which something was down. */
@Path("/v1/outages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outages", description = "When something was down, and which checks fall into it")
class OutagesResource {
    private final OpenOutage openOutage;
    private final CloseOutage closeOutage;
    private final Outages outages;
    private final CurrentActor currentActor;
    private final Pages pages;

    OutagesResource(
            OpenOutage openOutage, CloseOutage closeOutage, Outages outages, CurrentActor currentActor, Pages pages) {
        this.openOutage = openOutage;
        this.closeOutage = closeOutage;
        this.outages = outages;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.ENFORCEMENT_SUPERVISOR)
    @Operation(
            operationId = "openOutage",
            summary = "Says that something is or was down, with a reason",
            description = "Open until somebody closes it, unless it says when it was over. Checks made in it, and those"
                    + " that ask about a time in it, are marked from now on: nothing is advised but REFER or NONE.")
    @APIResponse(responseCode = "409", description = "SOURCE_UNKNOWN, OPERATOR_UNHEARD_OF")
    @APIResponseSchema(value = OutageResponse.class, responseCode = "201")
    public Response open(@NotNull @Valid OutageRequest request) {
        Outage outage = openOutage.open(request.said(), currentActor.actor());
        return Response.created(URI.create("/v1/outages/" + outage.outageId()))
                .entity(OutageResponse.of(outage))
                .tag(ETags.of(outage.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(operationId = "listOutages", summary = "Outages, the latest first")
    public Page<OutageResponse> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "outages",
                        page,
                        (after, limit) -> outages.list(after.map(OutagesResource::after), limit),
                        outage -> Position.of(outage.from(), outage.outageId()))
                .map(OutageResponse::of);
    }

    private static Outages.After after(Position position) {
        return new Outages.After(position.instant(0), UUID.fromString(position.text(1)));
    }

    @GET
    @Path("/{outageId}")
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(operationId = "getOutage", summary = "One outage")
    @APIResponseSchema(value = OutageResponse.class, responseCode = "200")
    public Response get(@PathParam("outageId") String outageId) {
        return answered(outages.find(known(outageId)).orElseThrow(() -> unknown(outageId)));
    }

    @POST
    @Path("/{outageId}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ENFORCEMENT_SUPERVISOR)
    @Operation(
            operationId = "closeOutage",
            summary = "Says that an outage is over, or when it was",
            description = "One the service has opened by itself it also closes by itself.")
    @APIResponse(responseCode = "409", description = "OUTAGE_OVER")
    @APIResponseSchema(value = OutageResponse.class, responseCode = "200")
    public Response close(
            @PathParam("outageId") String outageId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CloseRequest request) {
        return answered(closeOutage.close(
                known(outageId),
                request.until(),
                currentActor.actor(),
                found -> ETags.require(ifMatch, found.version())));
    }

    private static Response answered(Outage outage) {
        return Response.ok(OutageResponse.of(outage))
                .tag(ETags.of(outage.version()))
                .build();
    }

    static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> unknown(text));
    }

    static NotFoundException unknown(String outageId) {
        return new NotFoundException("There is no outage " + outageId + ".");
    }

    record OutageRequest(
            @NotNull @Schema(examples = "OPERATOR") DownKind kind,

            @Schema(
                    examples = "demo",
                    description =
                            "The source, as GET /v1/freshness names it, or the operator's code; left out for SYSTEM")
            Optional<@Size(min = 1, max = 40) String> name,

            @Schema(examples = "2026-11-23T08:00:00Z", description = "Not in the future; now when left out")
            Optional<Instant> from,

            @Schema(examples = "2026-11-23T09:00:00Z", description = "Not in the future; still open when left out")
            Optional<Instant> until,

            @NotBlank @Size(max = 500) @Schema(examples = "Their payment page answered nobody.")
            String reason) {

        OpenOutage.Said said() {
            return new OpenOutage.Said(kind, name, from, until, reason);
        }
    }

    record CloseRequest(
            @Schema(examples = "2026-11-23T09:00:00Z", description = "Not in the future; now when left out")
            Optional<Instant> until) {}
}
