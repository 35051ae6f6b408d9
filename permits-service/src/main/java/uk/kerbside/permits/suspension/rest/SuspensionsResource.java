package uk.kerbside.permits.suspension.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.suspension.BaySuspension;
import uk.kerbside.permits.suspension.SuspendBays;
import uk.kerbside.permits.suspension.SuspensionRequest;
import uk.kerbside.permits.suspension.Suspensions;

/** Bays nobody may use for a time. Officers suspend them; who may read a sign may read them. */
@Path("/v1/bay-suspensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Bay suspensions", description = "Bays nobody may use for a time, whatever permit they hold")
class SuspensionsResource {
    private static final String EXAMPLE = "S-7KQ2-9XNM";

    private final SuspendBays suspendBays;
    private final Suspensions suspensions;
    private final InstantSource clock;
    private final Pages pages;

    SuspensionsResource(SuspendBays suspendBays, Suspensions suspensions, InstantSource clock, Pages pages) {
        this.suspendBays = suspendBays;
        this.suspensions = suspensions;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listBaySuspensions",
            summary = "Suspensions of bays, the latest beginning first; unless asked for, without those that are over")
    public Page<SuspensionAnswer> list(
            @QueryParam("place") @Size(max = 40) @Parameter(description = "Only at this place", example = "RO5")
                    String place,
            @QueryParam("over")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    @Parameter(description = "Also those that are over")
                    String over,
            @Valid @BeanParam PageRequest page) {
        Suspensions.Filter filter = new Suspensions.Filter(
                Optional.ofNullable(place), Optional.of(clock.instant()).filter(now -> !Boolean.parseBoolean(over)));
        return pages.read(
                        "suspensions " + filter.placeCode() + " " + over,
                        page,
                        (after, limit) -> suspensions.list(filter, after.map(SuspensionsResource::position), limit),
                        suspension -> Position.of(suspension.startsAt(), suspension.reference()))
                .map(SuspensionAnswer::of);
    }

    private static Suspensions.ListPosition position(Position position) {
        return new Suspensions.ListPosition(position.instant(0), position.text(1));
    }

    @GET
    @Path("/{reference}")
    @Authenticated
    @Operation(operationId = "getBaySuspension", summary = "One suspension of bays")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response get(@PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference) {
        return answered(Response.ok(), suspensions.get(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "suspendBays",
            summary = "Suspends bays of a place, at once or from a time on",
            description =
                    "Officers on the street see it at once, before any permit. Holders of permits for the place are"
                            + " told, unless `tellHolders` is false.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such place")
    @APIResponse(responseCode = "409", description = "NO_SUCH_BAYS")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "201")
    public Response suspend(@NotNull @Valid NewSuspension request) {
        BaySuspension suspension = suspendBays.suspend(request.place(), request.toCore());
        return answered(Response.created(URI.create("/v1/bay-suspensions/" + suspension.reference())), suspension);
    }

    @PUT
    @Path("/{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeBaySuspension",
            summary = "The suspension is otherwise from now on",
            description = "All of it is given. One that has begun keeps its beginning.")
    @APIResponse(responseCode = "409", description = "SUSPENSION_OVER, NO_SUCH_BAYS")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response change(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChangedSuspension request) {
        return answered(
                Response.ok(),
                suspendBays.change(reference, request.toCore(), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{reference}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawBaySuspension",
            summary = "Takes a suspension back: one that has begun ends now, another never was")
    @APIResponse(responseCode = "409", description = "SUSPENSION_OVER")
    @APIResponseSchema(value = SuspensionAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(
                Response.ok(), suspendBays.withdraw(reference, found -> ETags.require(ifMatch, found.version())));
    }

    private static Response answered(Response.ResponseBuilder response, BaySuspension suspension) {
        return response.entity(SuspensionAnswer.of(suspension))
                .tag(ETags.of(suspension.version()))
                .build();
    }

    record NewSuspension(
            @NotBlank @Size(max = 40) @Schema(examples = "RO5")
            String place,

            @Schema(examples = "[\"RESIDENT\"]", description = "All of the place's if left out")
            Optional<@Size(max = 8) List<@NotNull BayClass>> bayClasses,

            @Schema(examples = "Como Road, outside 4 to 10", description = "Which bays, in words; all if left out")
            Optional<@Size(min = 1, max = 200) String> location,

            @NotBlank @Size(max = 200) @Schema(examples = "Gas main works", description = "In words for everybody")
            String reason,

            @Schema(examples = "2026-12-01T08:00:00Z", description = "At once if left out")
            Optional<Instant> startsAt,

            @Schema(examples = "2026-12-03T18:00:00Z", description = "Left out when no end is known")
            Optional<Instant> endsAt,

            @Schema(examples = "true", description = "Whether holders are told; they are if left out")
            Optional<Boolean> tellHolders) {

        SuspensionRequest toCore() {
            return new SuspensionRequest(
                    startsAt, endsAt, bayClasses.orElse(List.of()), location, reason, tellHolders.orElse(true));
        }
    }

    record ChangedSuspension(
            @Schema(examples = "[\"RESIDENT\"]", description = "All of the place's if left out")
            Optional<@Size(max = 8) List<@NotNull BayClass>> bayClasses,

            @Schema(examples = "Como Road, outside 4 to 10", description = "Which bays, in words; all if left out")
            Optional<@Size(min = 1, max = 200) String> location,

            @NotBlank @Size(max = 200) @Schema(examples = "Gas main works", description = "In words for everybody")
            String reason,

            @Schema(examples = "2026-12-01T08:00:00Z", description = "At once if left out, unless it has begun")
            Optional<Instant> startsAt,

            @Schema(examples = "2026-12-03T18:00:00Z", description = "Left out when no end is known")
            Optional<Instant> endsAt,

            @Schema(examples = "true", description = "Whether holders are told; they are if left out")
            Optional<Boolean> tellHolders) {

        SuspensionRequest toCore() {
            return new SuspensionRequest(
                    startsAt, endsAt, bayClasses.orElse(List.of()), location, reason, tellHolders.orElse(true));
        }
    }
}
