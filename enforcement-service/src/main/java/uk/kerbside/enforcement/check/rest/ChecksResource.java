package uk.kerbside.enforcement.check.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.MakeCheck;
import uk.kerbside.enforcement.check.Observed;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.enforcement.check.rest.ObservedRequest.DisplayedRequest;
import uk.kerbside.enforcement.check.rest.ObservedRequest.ValvesRequest;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Asking about marks, and reading back what was answered. */
@Path("/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "What an officer is told about a mark at a place")
class ChecksResource {
    private final MakeCheck makeCheck;
    private final ReadCheck readCheck;
    private final GetReceipt getReceipt;
    private final CurrentActor currentActor;

    ChecksResource(MakeCheck makeCheck, ReadCheck readCheck, GetReceipt getReceipt, CurrentActor currentActor) {
        this.makeCheck = makeCheck;
        this.readCheck = readCheck;
        this.getReceipt = getReceipt;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR})
    @Operation(
            operationId = "makeCheck",
            summary = "Asks whether a mark is covered at a place, in a class of bay",
            description = "Answers from memory, and only once the check is kept as evidence. Sent again with the same"
                    + " checkId it gets the first answer again. The answer is advice: the officer decides.")
    @APIResponse(responseCode = "409", description = "PLACE_UNKNOWN, POSITION_OUTSIDE, BAY_NOT_HERE")
    @APIResponse(responseCode = "422", description = "CHECK_ID_REUSED")
    @APIResponse(responseCode = "503", description = "EVIDENCE_FULL, SERVICE_UNAVAILABLE")
    public CompletionStage<CheckResponse> check(@NotNull @Valid CheckRequest request) {
        return CheckIds.answered(
                makeCheck.check(CheckIds.made(request.checkId(), "/checkId"), request.question(), currentActor.actor()),
                CheckResponse::of);
    }

    @GET
    @Path("/{checkId}")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getCheck",
            summary = "One check, as it was answered",
            description = "Officers see their own checks, everybody else who may ask sees all.")
    public CheckResponse get(@PathParam("checkId") String checkId) {
        return CheckResponse.of(readCheck.read(CheckIds.known(checkId), currentActor.actor()));
    }

    @GET
    @Path("/{checkId}/receipt")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getReceipt",
            summary = "What proves that a check was made and is unchanged",
            description = "To be had a second or two after the check, and good without this service from then on.")
    @APIResponse(responseCode = "409", description = "NOT_SEALED_YET")
    public Receipt receipt(@PathParam("checkId") String checkId) {
        return getReceipt.receipt(readCheck
                .read(CheckIds.known(checkId), currentActor.actor())
                .check()
                .checkId());
    }

    record CheckRequest(
            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b",
                    description = "A UUID of version 7 made by the device; made here when left out")
            Optional<@Size(max = 36) String> checkId,

            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE", description = "The mark as it was read")
            String vrm,

            @Schema(
                    examples = "RO1",
                    description = "The code of the place; when left out, every place the position lies in or near")
            Optional<@Size(min = 1, max = 40) String> place,

            @Schema(
                    examples = "RESIDENT",
                    description = "When left out: that of the most specific place, or all it has, without advice")
            Optional<BayClass> bayClass,

            @Schema(examples = "2026-11-23T09:30:00Z", description = "The time asked about; now when left out")
            Optional<Instant> at,

            @Schema(examples = "handheld-17", description = "The device the check is made with")
            Optional<@Size(max = 100) String> device,

            Optional<@Valid PositionRequest> position,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Schema(description = "What is seen behind the windscreen; left out until somebody has looked")
            Optional<@Size(min = 1, max = 5) List<@NotNull @Valid DisplayedRequest>> displayed,

            Optional<@Valid ValvesRequest> valves,

            @Schema(examples = "2026-11-23T09:20:00Z", description = "When the officer first saw the vehicle here")
            Optional<Instant> firstSeen,

            @Schema(examples = "2026-11-23T09:29:00Z", description = "When the officer last saw the vehicle here")
            Optional<Instant> lastSeen,

            @Schema(
                    examples = "[\"photo-0193a5b2-1\"]",
                    description = "Ids or addresses of photos, which are kept elsewhere")
            Optional<@Size(max = 20) List<@NotBlank @Size(max = 500) String>> photos) {

        CheckQuestion question() {
            requireOrder();
            List<DisplayedRequest> seen = displayed.orElse(List.of());
            Observed observed = new Observed(
                    ObservedRequest.things(seen),
                    valves.map(ValvesRequest::valves),
                    firstSeen,
                    lastSeen,
                    photos.orElse(List.of()));
            return new CheckQuestion(
                    vrm,
                    place,
                    bayClass,
                    at,
                    device,
                    position.map(PositionRequest::position),
                    ObservedRequest.isNothing(seen),
                    Optional.of(observed).filter(some -> !some.equals(Observed.NOTHING)));
        }

        private void requireOrder() {
            if (firstSeen.isPresent()
                    && lastSeen.filter(firstSeen.get()::isAfter).isPresent()) {
                throw new InvalidRequestException("/lastSeen", "lies before firstSeen");
            }
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "CheckRequest[" + place + ", " + bayClass + "]";
        }
    }

    record PositionRequest(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "51.5454")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "0.1571")
            Double longitude,

            @Schema(examples = "6") Optional<@DecimalMin("0") @DecimalMax("100000") Double> accuracyMetres) {

        CheckQuestion.Position position() {
            return new CheckQuestion.Position(latitude, longitude, accuracyMetres);
        }
    }
}
