package uk.kerbside.permits.vehicle.rest;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.permit.ShowPermits;
import uk.kerbside.permits.vehicle.CancelChange;
import uk.kerbside.permits.vehicle.ChangeVehicle;
import uk.kerbside.permits.vehicle.VehicleChanges;

/** Another vehicle for good. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Vehicles of permits", description = "Which marks are good on a permit, and when")
class VehicleChangesResource {
    private static final int MOST_DAYS = 366;

    private final ChangeVehicle changeVehicle;
    private final CancelChange cancelChange;
    private final VehicleChanges changes;
    private final ShowPermits showPermits;
    private final CurrentActor currentActor;
    private final Pages pages;

    VehicleChangesResource(
            ChangeVehicle changeVehicle,
            CancelChange cancelChange,
            VehicleChanges changes,
            ShowPermits showPermits,
            CurrentActor currentActor,
            Pages pages) {
        this.changeVehicle = changeVehicle;
        this.cancelChange = cancelChange;
        this.changes = changes;
        this.showPermits = showPermits;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Path("/vehicle-changes")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listVehicleChanges", summary = "What became of a permit's vehicles, the latest first")
    public Page<VehicleChangeAnswer> list(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @Valid @BeanParam PageRequest page) {
        String known = showPermits.get(number).number();
        return pages.read(
                        "vehicle changes of " + known,
                        page,
                        (after, limit) ->
                                changes.list(known, after.map(position -> UUID.fromString(position.text(0))), limit),
                        change -> Position.of(change.id()))
                .map(VehicleChangeAnswer::of);
    }

    @POST
    @Path("/vehicle-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "changeVehicle",
            summary = "Another vehicle for good, at once or from a day on",
            description = "Cover moves without a gap; officers know at once. The one that goes may stay good for a few"
                    + " days beside it. Some changes a year are free; the fee of a further one is owed afterwards and"
                    + " delays nothing. A trusted person needs the scope \"permits\".")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, VEHICLE_NOT_ON_ACCOUNT,"
                    + " VEHICLE_NOT_ON_PERMIT,"
                    + " VEHICLE_ON_PERMIT, VEHICLE_HAS_PERMIT, CHANGE_SCHEDULED, TEMPORARY_VEHICLE_IN_USE,"
                    + " OVERLAP_TOO_LONG, OUTLASTS_PERMIT")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response change(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(
                changeVehicle.change(number, request.asked(), found -> ETags.require(ifMatch, found.changedAs())));
    }

    @POST
    @Path("/vehicle-change-quotes")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quoteVehicleChange",
            summary = "What a change of vehicle would mean and cost",
            description = "The same rules say the same as for the change itself; nothing is done.")
    @APIResponse(responseCode = "409", description = "The codes of changeVehicle")
    public ChangeQuote quote(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid ChangeRequest request) {
        return ChangeQuote.of(changeVehicle.preview(number, request.asked()));
    }

    @POST
    @Path("/vehicle-changes/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "cancelVehicleChange",
            summary = "A vehicle that was to come does not",
            description = "The one it would have replaced stays; nothing is to be paid, and the change does not count.")
    @APIResponse(
            responseCode = "409",
            description = "PERMIT_NOT_PAID, PERMIT_OVER, PERMIT_SUSPENDED, NO_CHANGE_SCHEDULED")
    @APIResponseSchema(value = VehicleChangeAnswer.class, responseCode = "200")
    public Response cancel(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return VehicleChangeAnswer.response(cancelChange.cancel(
                number, Marks.read("/vrm", request.vrm()), found -> ETags.require(ifMatch, found.changedAs())));
    }

    record ChangeRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT", description = "The vehicle that comes")
            String vrm,

            @Schema(
                    examples = "AB12 CDE",
                    description = "The vehicle that goes; need not be said when one alone is good")
            Optional<@Size(max = 40) String> replaces,

            @Schema(
                    examples = "2026-12-01",
                    description = "The day from whose beginning it counts; at once when left out")
            Optional<LocalDate> on,

            @Schema(
                    examples = "3",
                    description = "How many days the one that goes stays good beside it; none if left out")
            Optional<@Min(0) @Max(MOST_DAYS) Integer> overlapDays) {

        ChangeVehicle.Request asked() {
            return new ChangeVehicle.Request(
                    Marks.read("/vrm", vrm), Marks.read("/replaces", replaces), on, overlapDays.orElse(0));
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "ChangeRequest[" + on + "]";
        }
    }

    record CancellationRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "XY69 ZZT", description = "The vehicle that was to come")
            String vrm) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "CancellationRequest[]";
        }
    }

    /** What a change would mean. */
    record ChangeQuote(
            @Schema(examples = "AB12CDE", description = "The vehicle that would go")
            String replaces,

            Instant takesEffectAt,

            @Schema(description = "Until when both would be good; absent without an overlap")
            Optional<Instant> overlapUntil,

            WireMoney fee) {

        static ChangeQuote of(ChangeVehicle.Preview preview) {
            return new ChangeQuote(
                    preview.replaced().value(),
                    preview.takesEffectAt(),
                    preview.overlapUntil(),
                    WireMoney.of(preview.fee()));
        }
    }
}
