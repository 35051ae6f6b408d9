package uk.kerbside.permits.waiting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.permits.waiting.SetPlaceLimit;
import uk.kerbside.permits.waiting.ShowWaiting;
import uk.kerbside.permits.waiting.WaitingStatus;

/** How many permits of a type places have, and who waits for one. */
@Path("/v1/place-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting lists", description = "Places with so many permits of a type, and who waits for one")
class PlaceLimitsResource {
    private static final int MOST = 1_000_000;

    private final SetPlaceLimit setLimit;
    private final ShowWaiting show;

    PlaceLimitsResource(SetPlaceLimit setLimit, ShowWaiting show) {
        this.setLimit = setLimit;
        this.show = show;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
    @Idempotent
    @Operation(
            operationId = "setPlaceLimit",
            summary = "Says how many permits of a type a place has",
            description =
                    "It counts at once, and so do the permits that are held already. A lower limit ends none; what a"
                            + " higher one makes free is offered to who waits.")
    @APIResponseSchema(value = PlaceLimitAnswer.class, responseCode = "200")
    public Response set(@NotNull @Valid PlaceLimitRequest request) {
        return Response.ok(PlaceLimitAnswer.of(
                        show.limit(setLimit.set(request.permitType(), request.place(), request.most()))))
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listPlaceLimits", summary = "Places with a limit, how many are held, how many wait")
    public Page<PlaceLimitAnswer> list(@Valid @BeanParam PageRequest page) {
        return show.limits(page).map(PlaceLimitAnswer::of);
    }

    @GET
    @Path("/{permitType}/{place}/waiting")
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Operation(operationId = "listWaiting", summary = "Who waits for a place, or was offered one, in their order")
    public Page<WaitingAnswer> waiting(
            @PathParam("permitType") @Size(max = 40) @Parameter(example = "CAR_PARK_SEASON") String permitType,
            @PathParam("place") @Size(max = 40) @Parameter(example = "CP-ANGEL") String place,
            @Valid @BeanParam PageRequest page) {
        return show.waiting(permitType, place, page).map(WaitingAnswer::of);
    }

    record PlaceLimitRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "CAR_PARK_SEASON", description = "Code or alias")
            String permitType,

            @NotBlank
            @Size(max = 40)
            @Schema(examples = "CP-ANGEL", description = "Zone, car park, ward or school street")
            String place,

            @Schema(examples = "40", description = "How many; no limit any more if left out")
            Optional<@Min(0) @Max(MOST) Integer> most) {}

    /** @param most absent where there is no limit any more */
    record PlaceLimitAnswer(
            @Schema(examples = "CAR_PARK_SEASON") String permitType,
            @Schema(examples = "CP-ANGEL") String place,
            @Schema(examples = "40") Optional<Integer> most,

            @Schema(examples = "40", description = "Permits held, kept after they expired, and offers")
            int held,

            @Schema(examples = "7", description = "How many wait")
            int waiting,

            @Schema(examples = "1", description = "How many were offered a place and have not answered")
            int offered) {

        static PlaceLimitAnswer of(ShowWaiting.PlaceLimit limit) {
            return new PlaceLimitAnswer(
                    limit.key().typeCode(),
                    limit.key().of(),
                    limit.most(),
                    limit.held(),
                    limit.counts().waiting(),
                    limit.counts().offered());
        }
    }

    /** Somebody who waits. */
    record WaitingAnswer(
            @Schema(examples = "A-7KQ2-9XNM") String applicationId,
            @Schema(examples = "A-3FQD-8KTM") String accountId,
            @Schema(examples = "4") int position,
            WaitingStatus status,
            Instant appliedAt,
            Instant joinedAt,
            Optional<Instant> offeredAt,
            Optional<Instant> offeredUntil) {

        static WaitingAnswer of(ShowWaiting.Waiting waiting) {
            return new WaitingAnswer(
                    waiting.entry().applicationId(),
                    waiting.entry().accountId(),
                    waiting.position(),
                    waiting.entry().status(),
                    waiting.entry().appliedAt(),
                    waiting.entry().joinedAt(),
                    waiting.entry().offeredAt(),
                    waiting.entry().offeredUntil());
        }
    }
}
