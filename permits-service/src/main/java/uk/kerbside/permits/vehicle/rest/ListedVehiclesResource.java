package uk.kerbside.permits.vehicle.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.vehicle.ListVehicle;
import uk.kerbside.permits.vehicle.SwapVehicle;

/** Several vehicles that take turns. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Vehicles of permits", description = "Which marks are good on a permit, and when")
class ListedVehiclesResource {
    private final SwapVehicle swapVehicle;
    private final ListVehicle listVehicle;
    private final CurrentActor currentActor;

    ListedVehiclesResource(SwapVehicle swapVehicle, ListVehicle listVehicle, CurrentActor currentActor) {
        this.swapVehicle = swapVehicle;
        this.listVehicle = listVehicle;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/vehicle-swaps")
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "swapVehicle",
            summary = "A listed vehicle takes the place of another at once",
            description = "As often as one likes and for nothing, where the permit type allows it.")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, NO_FREE_SWAP,"
                    + " VEHICLE_NOT_LISTED, VEHICLE_NOT_ON_PERMIT,"
                    + " VEHICLE_HAS_PERMIT, CHANGE_SCHEDULED, TEMPORARY_VEHICLE_IN_USE")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response swap(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SwapRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(swapVehicle.swap(
                number,
                Marks.read("/vrm", request.vrm()),
                Marks.read("/replaces", request.replaces()),
                found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/listed-vehicles")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(operationId = "listVehicle", summary = "A vehicle may be swapped in from now on")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, NO_FREE_SWAP,"
                    + " TOO_MANY_VEHICLES, VEHICLE_ON_PERMIT,"
                    + " VEHICLE_NOT_ON_ACCOUNT")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response list(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ListedRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(listVehicle.list(
                number, Marks.read("/vrm", request.vrm()), found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/listed-vehicles/removal")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(operationId = "unlistVehicle", summary = "A vehicle may no longer be swapped in")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, VEHICLE_NOT_LISTED")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response unlist(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ListedRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(listVehicle.unlist(
                number, Marks.read("/vrm", request.vrm()), found -> ETags.require(ifMatch, found.changedAs())));
    }

    record SwapRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT", description = "A listed vehicle")
            String vrm,

            @Schema(
                    examples = "AB12 CDE",
                    description = "The vehicle whose place it takes; need not be said when one alone is good")
            Optional<@Size(max = 40) String> replaces) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "SwapRequest[]";
        }
    }

    record ListedRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT")
            String vrm) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "ListedRequest[]";
        }
    }
}
