package uk.kerbside.permits.vehicle.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
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
import uk.kerbside.permits.vehicle.LendVehicle;

/** Courtesy cars. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}/temporary-vehicles")
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
class TemporaryVehiclesResource {
    private static final int MOST_DAYS = 366;

    private final LendVehicle lendVehicle;
    private final CurrentActor currentActor;

    TemporaryVehiclesResource(LendVehicle lendVehicle, CurrentActor currentActor) {
        this.lendVehicle = lendVehicle;
        this.currentActor = currentActor;
    }

    @POST
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "lendVehicle",
            summary = "A temporary vehicle stands in for another, such as a courtesy car",
            description = "The one it stands in for is not good meanwhile, and is again afterwards by itself. It need"
                    + " not be on the account.")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, VEHICLE_NOT_ON_PERMIT,"
                    + " VEHICLE_ON_PERMIT, VEHICLE_HAS_PERMIT,"
                    + " CHANGE_SCHEDULED, TEMPORARY_VEHICLE_IN_USE, LOAN_TOO_LONG, LOANS_USED_UP, OUTLASTS_PERMIT")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response lend(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LoanRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(
                lendVehicle.lend(number, request.asked(), found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/end")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "endLoan",
            summary = "A temporary vehicle goes before its time",
            description = "The vehicle it stood in for is good again at once. One that has not come yet never does.")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, NO_TEMPORARY_VEHICLE")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response end(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(lendVehicle.end(
                number, Marks.read("/vrm", request.vrm()), found -> ETags.require(ifMatch, found.changedAs())));
    }

    record LoanRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT", description = "The temporary vehicle")
            String vrm,

            @Schema(
                    examples = "AB12 CDE",
                    description = "The vehicle it stands in for; need not be said when one alone is good")
            Optional<@Size(max = 40) String> replaces,

            @Schema(
                    examples = "2026-12-01",
                    description = "The day from whose beginning it counts; at once when left out")
            Optional<LocalDate> on,

            @NotNull
            @Min(1)
            @Max(MOST_DAYS)
            @Schema(examples = "14", description = "For how many days, the first included")
            Integer days) {

        LendVehicle.Request asked() {
            return new LendVehicle.Request(Marks.read("/vrm", vrm), Marks.read("/replaces", replaces), on, days);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "LoanRequest[" + on + ", " + days + " days]";
        }
    }

    record EndRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT", description = "The temporary vehicle")
            String vrm) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "EndRequest[]";
        }
    }
}
